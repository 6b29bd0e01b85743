import t from 'tap'
import { it } from '../../../lib/docs/texts/it.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Italian', async (t) => {
  checkTexts(t, it, /[a-z]/i)
})
