import { ko as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Korean. */
export const ko: DocsTexts = {
  locale: 'ko',
  title: '오류',
  heading: 'API 오류',
  intro: '이 API가 반환하는 모든 오류의 의미, 형식, 대처 방법입니다.',
  skip: '본문으로 이동',
  language: '언어:',
  search: '코드, 이름 또는 텍스트',
  find: '검색',
  found: '{total}개 중 {shown}개',
  none: '검색과 일치하는 오류가 없습니다.',
  all: '모든 오류',
  statuses: '상태별',
  status: '상태',
  code: '코드',
  name: '이름',
  retired: '사용 중지',
  retiredNote: 'API는 이 오류를 더 이상 보내지 않습니다. 이 코드는 다른 오류에 다시 쓰이지 않습니다.',
  advice: '대처 방법',
  retry: { yes: '나중에 다시 시도', changed: '변경 후 다시 시도', no: '다시 시도하지 않음' },
  advices,
  wait: '최소 대기 시간: {time}',
  messages: '텍스트',
  params: '텍스트의 매개변수',
  kinds: { text: '텍스트', number: '숫자', date: '날짜', time: '시간', choice: '여러 단어 중 하나' },
  headers: '헤더',
  meanings: {
    allow: '리소스가 지원하는 메서드',
    'cache-control': '캐시가 응답을 보관해도 되는지 여부',
    'content-language': '텍스트의 언어',
    link: '이 페이지로 연결',
    'retry-after': '다음 시도까지 기다릴 초',
    'www-authenticate': '인증 방법'
  },
  examples: '응답 예시',
  copy: '복사',
  copied: '복사됨'
}
