import t from 'tap'
import { fr } from '../../../lib/docs/texts/fr.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in French', async (t) => {
  checkTexts(t, fr, /[a-z]/i)
})
