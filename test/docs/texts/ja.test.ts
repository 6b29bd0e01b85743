import t from 'tap'
import { ja } from '../../../lib/docs/texts/ja.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Japanese', async (t) => {
  checkTexts(t, ja, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)
})
