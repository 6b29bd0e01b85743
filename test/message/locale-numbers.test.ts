import t from 'tap'
import fc from 'fast-check'
import { getLocaleNumbers } from '../../lib/message/locale-numbers.js'

t.test('numbers are written and counted as Intl does, at the first call and later', async () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.double(), fc.constantFrom(0, -0, 1.5, 255, 256, 1e21))
  for (const locale of ['en', 'ru', 'ar-EG', 'pl']) {
    const numberFormat = new Intl.NumberFormat(locale)
    const cardinal = new Intl.PluralRules(locale)
    const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' })
    fc.assert(fc.property(number, (value) => {
      const numbers = getLocaleNumbers(locale)
      for (let call = 0; call < 2; call++) {
        if (numbers.format(value) !== numberFormat.format(value)) return false
        if (numbers.cardinal(value) !== cardinal.select(value)) return false
        if (numbers.ordinal(value) !== ordinal.select(value)) return false
      }
      return true
    }), { numRuns: 500 })
  }
})

t.test('the texts of a locale share one', async (t) => {
  t.equal(getLocaleNumbers('uk'), getLocaleNumbers('uk'))
  t.not(getLocaleNumbers('uk'), getLocaleNumbers('de'))
})

t.test('a locale that Intl does not know counts as English', async (t) => {
  t.equal(getLocaleNumbers('tlh').format(1234.5), '1,234.5')
  t.throws(() => getLocaleNumbers('no locale'), RangeError)
})
