import t from 'tap'
import { en } from '../../../lib/docs/texts/en.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in English', async (t) => {
  checkTexts(t, en, /[a-z]/)
})
