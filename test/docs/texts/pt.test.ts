import t from 'tap'
import { pt } from '../../../lib/docs/texts/pt.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Portuguese', async (t) => {
  checkTexts(t, pt, /[a-z]/i)
})
