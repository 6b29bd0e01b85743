import { zhHant as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Chinese (traditional, usage of Taiwan). */
export const zhHant: DocsTexts = {
  locale: 'zh-Hant',
  title: '錯誤',
  heading: 'API 錯誤',
  intro: '此 API 傳回的所有錯誤：含義、格式與處理方式。',
  skip: '跳至內容',
  language: '語言：',
  search: '代碼、名稱或文字',
  find: '搜尋',
  found: '{shown} / {total} 項',
  none: '沒有符合搜尋條件的錯誤。',
  all: '所有錯誤',
  statuses: '依狀態',
  status: '狀態',
  code: '代碼',
  name: '名稱',
  retired: '已停用',
  retiredNote: 'API 不再傳回此錯誤。其代碼永遠不會指派給其他錯誤。',
  advice: '處理方式',
  retry: { yes: '稍後重試', changed: '修改後重試', no: '請勿重試' },
  advices,
  wait: '至少等候 {time}',
  messages: '文字',
  params: '文字的參數',
  kinds: { text: '文字', number: '數字', date: '日期', time: '時間', choice: '指定的字詞之一' },
  headers: '標頭',
  meanings: {
    allow: '資源支援的方法',
    'cache-control': '快取是否可以儲存回應',
    'content-language': '文字的語言',
    link: '指向此頁面',
    'retry-after': '下次嘗試前應等候的秒數',
    'www-authenticate': '如何進行身分驗證'
  },
  examples: '回應範例',
  copy: '複製',
  copied: '已複製'
}
