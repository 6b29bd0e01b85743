import t from 'tap'
import { de } from '../../../lib/docs/texts/de.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in German', async (t) => {
  checkTexts(t, de, /[a-z]/i)
})
