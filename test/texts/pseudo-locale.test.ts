import t from 'tap'
import { compileMessage } from '../../lib/message/compile-message.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { parseMessage } from '../../lib/message/parse-message.js'
import { validateMessage } from '../../lib/message/validate-message.js'
import { PSEUDO_LOCALES, toPseudoText } from '../../lib/texts/pseudo-locale.js'

t.test('accents, brackets and more length', async (t) => {
  t.equal(toPseudoText('Not found', 'en-XA'), '⟦Ñöţ ƒöûñð ẋ ẋ⟧')
  t.equal(toPseudoText("Can't", 'en-XA'), '⟦Çåñ\'ţ ẋ⟧')
  const message = compileMessage(toPseudoText("It''s {n, plural, one {# file} other {# files}} in '{'x'}' of {name}", 'en-XA'), 'en-XA')
  t.match(typeof message === 'string' ? message : message({ n: 2, name: 'a' }), /^⟦Îţ'š 2 ƒîļéš îñ \{x\} öƒ a( ẋ)+⟧$/)
})

t.test('words from right to left, and the categories of Arabic', async (t) => {
  t.equal(toPseudoText('Not found', 'ar-XB'), '\u200F\u202ENot\u202C\u200F \u200F\u202Efound\u202C\u200F')
  const text = toPseudoText('{n, plural, =0 {none} one {# file} other {# files}}, {n, selectordinal, other {#th}}', 'ar-XB')
  t.same(validateMessage(text, 'ar-XB'), [])
  const message = compileMessage(text, 'ar-XB')
  t.match(typeof message === 'string' ? message : message({ n: 3 }), /files/)
})

t.test('every text of the package stays whole: its arguments, and all categories of the pseudo-language', async (t) => {
  for (const locale of PSEUDO_LOCALES) {
    for (const text of builtInLocales.flatMap(({ sentences }) => Object.values(sentences))) {
      const pseudo = toPseudoText(text, locale)
      const faults = validateMessage(pseudo, locale)
      const names = [text, pseudo].map((one) => [...parseMessage(one).arguments.keys()].sort().join())
      if (faults.length > 0 || names[0] !== names[1]) t.fail(`${locale}: ${text} → ${pseudo}: ${faults.join()}`)
    }
  }
})

t.test('branches that a text lacks, and texts that break off', async (t) => {
  t.match(toPseudoText('{kind, select, a {A} other {O}}', 'ar-XB'), /a \{.*A.*\} other \{.*O.*\}/)
  t.match(toPseudoText('{n, plural, =1 {one}}', 'ar-XB'), / few \{\} /)
  t.ok(toPseudoText('a {', 'en-XA').includes('{'))
  t.match(toPseudoText('{n, plural, one {a', 'en-XA'), /one \{å/)
})
