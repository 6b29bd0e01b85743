import t from 'tap'
import { ko } from '../../../lib/message/locales/ko.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(ko)

t.test('the sentences read like Korean', async (t) => {
  t.equal(say('missing_field', '비밀번호'), '비밀번호: 필수 값입니다')
  t.equal(say('invalid_format.email', '이메일'), '이메일: 올바른 이메일 주소여야 합니다')
  t.equal(say('not_equal.accepted', '약관'), '약관: 동의가 필요합니다')
  t.equal(say('already_exists', '사용자 이름'), '사용자 이름: 이미 사용 중입니다')
  t.equal(say('mismatch', '확인', { other: '비밀번호' }), '확인: ‘비밀번호’ 값과 일치해야 합니다')
})

t.test('one form for every count', async (t) => {
  t.same([1, 2, 21, 1.5].map((min) => say('too_short', '이름', { min })),
    ['이름: 1자 이상이어야 합니다', '이름: 2자 이상이어야 합니다', '이름: 21자 이상이어야 합니다', '이름: 1.5자 이상이어야 합니다'])
  t.equal(say('too_many_items', '태그', { max: 1000 }), '태그: 항목이 1,000개 이하여야 합니다')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', '나이', { min: 18 }), '나이: 18 이상이어야 합니다')
  t.equal(say('too_small', '나이', { min: 0, inclusive: 'false' }), '나이: 0보다 커야 합니다')
  t.equal(say('out_of_range', '나이', { min: 18, max: 99 }), '나이: 18 이상 99 이하여야 합니다')
  t.equal(say('too_late', '날짜', { max: '2030-01-01', inclusive: 'false' }), '날짜: 2030-01-01보다 앞서야 합니다')
})

t.test('no particle follows a label, whose last sound is unknown', async (t) => {
  t.same(sayEverything(ko, 'X').filter((text) => !text.startsWith('X: ') && !text.startsWith('요청 본문')), [])
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', '나이', { expected: listTypes(ko, ['integer', 'null']) }), '나이: 정수 또는 빈 값 유형이어야 합니다')
  t.equal(say('too_few_fields', ko.parts.body, { min: 2 }), '요청 본문: 필드가 2개 이상이어야 합니다')
  t.equal(sayItem(ko, 2, '이름'), '2번째 항목 이름')
})
