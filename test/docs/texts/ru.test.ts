import t from 'tap'
import { ru } from '../../../lib/docs/texts/ru.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Russian', async (t) => {
  checkTexts(t, ru, /[а-яё]/i)
})
