import fc from 'fast-check'
import { defaultCatalog, defineCatalog, httpCatalog, type AnyCatalog, type EntryDefinition } from '../../../lib/index.js'

/** A catalogue, with params that fit each of its entries. */
export interface CatalogCase {
  readonly catalog: AnyCatalog
  readonly paramsOf: ReadonlyMap<string, Readonly<Record<string, unknown>> | undefined>
}

/** The built-in slugs, which answer foreign errors: their texts take no params. */
const BUILT_IN = httpCatalog.entries().map(({ slug }) => slug)
const LOCALES = ['en', 'ru', 'ar', 'ja', 'zh-Hant', 'pt-BR']

/** Text that is taken as it stands. */
const plainText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('«Ё» </script>', 'it\'s 100 %', '"quoted" \\', 'half \uD800 a pair', '\u2028')
).filter((text) => text.trim() !== '' && !text.includes('{'))

/** Text between arguments: nothing that ICU reads. */
const literal = fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '.', '<', '>', '»', '"', '😀'), maxLength: 8 })

type ArgumentKind = 'text' | 'number' | 'plural' | 'select'

/** A text in a locale with these arguments, each plural in all categories of the locale. */
function toText (locale: string, kinds: readonly ArgumentKind[], literals: readonly string[]): string {
  const parts = kinds.map((kind, index) => {
    if (kind === 'text') return `{a${index}}`
    if (kind === 'number') return `{a${index}, number}`
    if (kind === 'select') return `{a${index}, select, one {this} other {that}}`
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    return `{a${index}, plural, ${categories.map((category) => `${category} {# ${category}}`).join(' ')}}`
  })
  return parts.map((part, index) => `${literals[index % literals.length]}${part}`).join(' ')
}

const valueOf: Readonly<Record<ArgumentKind, fc.Arbitrary<unknown>>> = {
  text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()),
  number: fc.integer(),
  plural: fc.nat(1_000_000),
  select: fc.constantFrom('one', 'two', 'other')
}

interface EntryCase {
  readonly definition: EntryDefinition
  readonly params: Readonly<Record<string, unknown>> | undefined
}

function entryCase (defaultLocale: string, takesParams: boolean): fc.Arbitrary<EntryCase> {
  const locales = fc.subarray(LOCALES).map((some) => [...new Set([defaultLocale, ...some])])
  const kinds: fc.Arbitrary<ArgumentKind[]> = takesParams
    ? fc.array(fc.constantFrom<ArgumentKind>('text', 'number', 'plural', 'select'), { minLength: 0, maxLength: 3 })
    : fc.constant([])
  return fc.tuple(locales, kinds, fc.array(literal, { minLength: 1, maxLength: 4 }), fc.array(plainText, { minLength: 6, maxLength: 6 }), facts)
    .chain(([locales, kinds, literals, texts, facts]) => {
      const message = Object.fromEntries(locales.map((locale, index) => {
        return [locale, kinds.length === 0 ? texts[index] as string : toText(locale, kinds, literals)]
      }))
      const params = kinds.length === 0
        ? fc.constant(undefined)
        : fc.tuple(...kinds.map((kind) => valueOf[kind])).map((values) => Object.fromEntries(values.map((value, index) => [`a${index}`, value])))
      return params.map((params) => ({ definition: { ...facts, message }, params }))
    })
}

/** What an entry says besides its texts. */
const facts = fc.record({
  status: fc.oneof(fc.integer({ min: 400, max: 599 }), fc.constantFrom(400, 401, 404, 405, 429, 500, 503)),
  retryAfter: fc.option(fc.nat(100_000), { nil: undefined }),
  headers: fc.option(fc.constant({ 'X-Own': 'yes', Link: '</help>; rel="help"' }), { nil: undefined }),
  log: fc.option(fc.constantFrom<'warn' | 'silent' | 'error'>('warn', 'silent', 'error'), { nil: undefined }),
  hasCode: fc.boolean(),
  isInternal: fc.boolean()
}).map(({ hasCode, isInternal, retryAfter, headers, log, status }) => ({
  status,
  internal: isInternal,
  ...(retryAfter !== undefined && { retryAfter }),
  ...(headers && { headers }),
  ...(log && { log }),
  // A number for it comes with its place in the catalogue.
  ...(hasCode && { code: 1 })
}))

const ownSlug = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:_[a-z0-9]{1,5}){0,2}$/),
  fc.constantFrom('constructor', 'toString', 'valueOf', 'code', 'hasOwnProperty')
).filter((slug) => defaultCatalog.get(slug) === undefined)

/** Any catalogue: some built-in entries replaced, some of its own, on either built-in catalogue, in English or Russian first. */
export const catalogCase: fc.Arbitrary<CatalogCase> = fc.constantFrom('en', 'ru').chain((defaultLocale) => {
  const replaced = fc.dictionary(fc.constantFrom(...BUILT_IN), entryCase(defaultLocale, false), { maxKeys: 6, noNullPrototype: true })
  const own = fc.dictionary(ownSlug, entryCase(defaultLocale, true), { maxKeys: 6, noNullPrototype: true })
  return fc.tuple(fc.constantFrom(httpCatalog, defaultCatalog), replaced, own).map(([parent, replaced, own]) => {
    const cases = Object.entries({ ...replaced, ...own })
    const definition = Object.fromEntries(cases.map(([slug, { definition }], index) => {
      return [slug, {
        ...definition,
        ...(definition.code !== undefined && { code: 100_000 + index }),
        // A built-in entry answers its status, so it cannot be internal.
        internal: definition.internal === true && httpCatalog.get(slug as string) === undefined,
        status: httpCatalog.entries().find((entry) => entry.slug === slug)?.status ?? definition.status
      }]
    }))
    // What the types would read from a literal is not known here.
    const catalog: AnyCatalog = defineCatalog<Record<string, EntryDefinition>, AnyCatalog>(definition, { extends: parent, defaultLocale })
    return { catalog, paramsOf: new Map(cases.map(([slug, { params }]) => [slug, params])) }
  })
})
