import t from 'tap'
import { pl } from '../../../lib/docs/texts/pl.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Polish', async (t) => {
  checkTexts(t, pl, /[a-z]/i)
})
