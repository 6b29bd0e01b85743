import t from 'tap'
import { toPhrase } from '../../lib/docs/entry-facts.js'
import { buildSource, factsOf } from './build-source.js'

const source = buildSource()

t.test('of an entry with params, in the language of the page', async (t) => {
  const facts = factsOf(source, 3002, 'ru')
  t.match(facts, {
    id: '3002',
    type: '/errors/3002',
    phrase: 'Forbidden',
    title: { locale: 'ru', text: 'У вас может быть не больше …' },
    description: { locale: 'ru', text: /^Тариф/ },
    advice: { kind: 'correct' }
  })
  t.strictSame(facts.params, new Map([['limit', 'plural']]))
  t.strictSame(facts.texts.map(({ locale, text }) => [locale, text]), [['en', 'You can have at most 3 files'], ['ru', 'У вас может быть не больше 3 файлов']])
  t.equal(facts.texts[0]?.template, 'You can have at most {limit, plural, one {# file} other {# files}}')
})

t.test('where the language is missing, in the default one', async (t) => {
  t.match(factsOf(source, 3002, 'de'), { title: { locale: 'en' }, description: { locale: 'en' } })
  t.match(factsOf(source, 'email_sending', 'ru'), { id: 'email_sending', title: { locale: 'ru' }, description: { locale: 'en' } })
})

t.test('of an entry without params or description', async (t) => {
  const { params, description, texts } = factsOf(source, 2002)
  t.equal(params.size, 0)
  t.equal(description, undefined)
  t.equal(texts.length, source.locales.length)
  t.strictSame(texts[1], { locale: 'ru', text: 'Срок действия access токена истёк', template: undefined })
})

t.test('headers, written as usual', async (t) => {
  t.strictSame(factsOf(source, 2002).headers, [
    ['Cache-Control', 'no-store'],
    ['WWW-Authenticate', 'Bearer realm="api", error="invalid_token"'],
    ['Link', '</errors/2002>; rel="help"']
  ])
  t.strictSame(factsOf(source, 'email_sending').headers.at(-1), ['Link', '<https://status.example.com>; rel="service-doc", </errors/email_sending>; rel="help"'])
})

t.test('the names of statuses', async (t) => {
  t.equal(toPhrase(404), 'Not Found')
  t.equal(toPhrase(499), '')
})
