import t from 'tap'
import { zhHant } from '../../../lib/docs/texts/zh-hant.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in traditional Chinese', async (t) => {
  checkTexts(t, zhHant, /\p{Script=Han}/u)
})
