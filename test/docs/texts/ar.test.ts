import t from 'tap'
import { ar } from '../../../lib/docs/texts/ar.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Arabic', async (t) => {
  checkTexts(t, ar, /\p{Script=Arabic}/u)
})
