import t from 'tap'
import { de } from '../../../lib/message/locales/de.js'
import { en } from '../../../lib/message/locales/en.js'
import { fr } from '../../../lib/message/locales/fr.js'
import { it } from '../../../lib/message/locales/it.js'
import { compileNames } from '../../../lib/validation/wording/compile-names.js'

t.test('a name has no article, and the capital that the label had', async (t) => {
  const german = compileNames('de', de)
  t.equal(german.toName({ text: 'Das neue Passwort', gender: 'n' }), 'Neue Passwort')
  t.equal(german.toName({ text: 'Das neue Passwort', gender: 'n', name: 'Neues Passwort' }), 'Neues Passwort')
  t.equal(german.toName('die Adresse'), 'Adresse')
  t.equal(german.toName({ text: 'der eigene Name', gender: 'm' }), 'eigene Name')
  t.equal(german.toName('Dieser Wert'), 'Dieser Wert')
  t.equal(german.toName('Die'), 'Die', 'no more than an article')
  const french = compileNames('fr', fr)
  t.same(['Le montant', 'L’adresse', "L'adresse", 'Les étiquettes', 'La clé', 'Lettre'].map((text) => french.toName(text)),
    ['Montant', 'Adresse', 'Adresse', 'Étiquettes', 'Clé', 'Lettre'])
  const italian = compileNames('it', it)
  t.same(['L’importo', 'Gli articoli', 'I nomi', 'Importo'].map((text) => italian.toName(text)), ['Importo', 'Articoli', 'Nomi', 'Importo'])
})

t.test('a language without quotes keeps the article, in the middle of a sentence', async (t) => {
  const { toOther, toName, toAlternative } = compileNames('en', en)
  const label = { text: 'The new password', gender: 'n' } as const
  t.equal(toName(label), 'New password')
  t.equal(toOther(label), 'the new password')
  t.equal(toOther({ ...label, name: 'New password' }), '“New password”')
  t.equal(toOther('E-mail'), 'E-mail')
  t.same([toAlternative(label, true), toAlternative(label, false), toAlternative('phone', true)], ['The new password', 'the new password', 'phone'])
})

t.test('quotes are those of the language', async (t) => {
  t.equal(compileNames('fr', fr).quote('a b'), '«\u00A0a b\u00A0»')
  t.equal(compileNames('xx', {}).quote('a b'), '“a b”')
  t.equal(compileNames('xx', { quote: 'quoted' }).quote('a b'), 'quoted')
  t.equal(compileNames('de', de).toAlternative({ text: 'Die Adresse', gender: 'f' }, true), '„Adresse“')
  t.equal(compileNames('xx', { articles: ['x.'] }).toName('x. y'), 'y')
  t.equal(compileNames('xx', { articles: ['x.'] }).toName('xa y'), 'xa y')
})
