import t from 'tap'
import { ko } from '../../../lib/docs/texts/ko.js'
import { checkTexts } from './check-texts.js'

t.test('what the pages say in Korean', async (t) => {
  checkTexts(t, ko, /\p{Script=Hangul}/u)
})
