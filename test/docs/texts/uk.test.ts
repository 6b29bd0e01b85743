import t from 'tap'
import { uk } from '../../../lib/docs/texts/uk.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Ukrainian', async (t) => {
  checkTexts(t, uk, /[а-яіїєґ]/i)
})
