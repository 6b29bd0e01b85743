import t from 'tap'
import { zh } from '../../../lib/docs/texts/zh.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Chinese', async (t) => {
  checkTexts(t, zh, /\p{Script=Han}/u)
})
