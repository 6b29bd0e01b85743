import t from 'tap'
import { validateMessage } from '../../lib/message/validate-message.js'

t.test('a sound text has no problems', async (t) => {
  t.same(validateMessage('Not found', 'ru'), [])
  t.same(validateMessage('{n, plural, one {# file} other {# files}}', 'en'), [])
  t.same(validateMessage('{n, plural, =0 {нет файлов} one {# файл} few {# файла} many {# файлов} other {# файла}}', 'ru'), [])
  t.same(validateMessage('{n, plural, other {#個}}', 'ja'), [])
  t.same(validateMessage('{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', 'en-GB'), [])
})

t.test('invalid ICU MessageFormat is one problem', async (t) => {
  t.same(validateMessage('At most {limit', 'en'),
    ['must be ICU MessageFormat, received "At most {limit": a brace is not closed (at character 9)'])
})

t.test('a plural needs every category of the locale', async (t) => {
  t.same(validateMessage('{n, plural, one {# файл} few {# файла} other {# файлов}}', 'ru'),
    ['plural of "n" must have one, few, many, other in ru, received one, few, other'])
  t.same(validateMessage('{n, selectordinal, one {#st} other {#th}}', 'en'),
    ['selectordinal of "n" must have one, two, few, other in en, received one, other'])
})

t.test('an explicit number does not stand for a category', async (t) => {
  t.same(validateMessage('{n, plural, =1 {one file} other {# files}}', 'en'), ['plural of "n" must have one, other in en, received other'])
})

t.test('nested plurals are held to the same', async (t) => {
  t.equal(validateMessage('{g, select, m {{n, plural, other {#}}} other {{k, plural, other {#}}}}', 'pl').length, 2)
})

t.test('a name that is no category is a problem, a category that the locale never uses is none', async (t) => {
  t.same(validateMessage('{n, plural, one {#} ones {#} other {#}}', 'en'),
    ['plural of "n" must have plural categories or "=" and a number, received ones'])
  t.same(validateMessage('{n, plural, one {#} many {#} other {#}}', 'en'), [])
})

t.test('a locale that Intl does not know counts as English, whatever the language of the machine', async (t) => {
  t.same(validateMessage('{n, plural, one {#} other {#}}', 'tlh'), [])
  t.same(validateMessage('{n, plural, other {#}}', 'tlh'), ['plural of "n" must have one, other in tlh, received other'])
})

t.test('what is no locale throws', async (t) => {
  t.throws(() => validateMessage('{n, plural, other {#}}', 'no locale'), RangeError)
})
