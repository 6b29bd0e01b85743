import t from 'tap'
import { tr } from '../../../lib/docs/texts/tr.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Turkish', async (t) => {
  checkTexts(t, tr, /[a-z]/i)
})
