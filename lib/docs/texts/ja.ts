import { ja as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Japanese. */
export const ja: DocsTexts = {
  locale: 'ja',
  title: 'エラー',
  heading: 'APIのエラー',
  intro: 'このAPIが返すすべてのエラーの意味、形式、対処方法です。',
  skip: '本文へ移動',
  language: '言語：',
  search: 'コード、名前、テキスト',
  find: '検索',
  found: '{total}件中{shown}件',
  none: '検索に一致するエラーはありません。',
  all: 'すべてのエラー',
  statuses: 'ステータス別',
  status: 'ステータス',
  code: 'コード',
  name: '名前',
  retired: '廃止',
  retiredNote: 'APIはこのエラーをもう返しません。このコードが別のエラーに使われることはありません。',
  advice: '対処方法',
  retry: { yes: '後で再試行', changed: '変更してから再試行', no: '再試行しない' },
  advices,
  wait: '最低{time}待ってください',
  messages: 'テキスト',
  params: 'テキストのパラメーター',
  kinds: { text: '文字列', number: '数値', date: '日付', time: '時刻', choice: 'いくつかの語のうちの一つ' },
  headers: 'ヘッダー',
  meanings: {
    allow: 'リソースが対応するメソッド',
    'cache-control': 'キャッシュが応答を保存してよいかどうか',
    'content-language': 'テキストの言語',
    link: 'このページへのリンク',
    'retry-after': '次の試行までに待つ秒数',
    'www-authenticate': '認証の方法'
  },
  examples: '応答の例',
  copy: 'コピー',
  copied: 'コピーしました'
}
