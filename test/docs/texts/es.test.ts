import t from 'tap'
import { es } from '../../../lib/docs/texts/es.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Spanish', async (t) => {
  checkTexts(t, es, /[a-z]/i)
})
