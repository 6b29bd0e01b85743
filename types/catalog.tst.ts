import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'tstyche'
import {
  ApiError, defaultCatalog, defineCatalog, httpCatalog,
  type AnyCatalog, type Catalog, type CatalogDefinition, type CatalogEntry, type EntriesOf, type EntryDefinition, type ErrorCatalogOptions, type ThrowableOptions
} from '../lib/index.js'
import type { DefaultEntries, HttpEntries } from './built-in-entries.js'

const catalog = defineCatalog({
  2002: {
    status: 401,
    slug: 'access_token_expired',
    message: { en: 'Access token expired', ru: 'Срок действия {token} истёк' },
    challenge: { scheme: 'Bearer', error: 'invalid_token' }
  },
  email_sending: { status: 502, message: { en: 'The e-mail could not be sent', ru: 'Произошла ошибка при отправке E-Mail' } },
  quota: {
    code: 6002,
    status: 429,
    retryAfter: 60,
    message: { en: 'At most {limit, plural, one {# file} other {# files}} a day', ru: 'Не более {limit, number} файлов в день' }
  },
  late: { status: 409, message: '{who, select, you {You are} other {{who} is}} late: it was due {due, date}' }
}, { extends: defaultCatalog })

describe('catalog.error', () => {
  test('takes the codes and slugs of the catalogue', () => {
    expect(catalog.error(2002)).type.toBeAssignableTo<Error>()
    expect(catalog.error(2002).code).type.toBe<number | string>()
    expect(catalog.error).type.toBeCallableWith('access_token_expired')
    expect(catalog.error).type.toBeCallableWith('email_sending')
    expect(catalog.error).type.toBeCallableWith(1003)
    expect(catalog.error).type.toBeCallableWith('email_taken')
  })

  test('takes no other code or slug', () => {
    // @ts-expect-error Argument of type '9999' is not assignable to parameter of type
    catalog.error(9999)
    // @ts-expect-error Argument of type '"acess_token_expired"' is not assignable to parameter of type
    catalog.error('acess_token_expired')
    // @ts-expect-error Argument of type '"2002"' is not assignable to parameter of type
    catalog.error('2002')
    // @ts-expect-error Argument of type 'undefined' is not assignable to parameter of type
    catalog.error(undefined)
    expect(catalog.error).type.not.toBeCallableWith()
    expect(catalog.error).type.not.toBeCallableWith('quota' as string, { limit: 5 })
    expect(catalog.error).type.not.toBeCallableWith(6002 as number, { limit: 5 })
  })

  test('takes the params of the text in the default locale', () => {
    expect(catalog.error).type.toBeCallableWith('quota', { limit: 5 })
    expect(catalog.error).type.toBeCallableWith(6002, { limit: 5 })
    expect(catalog.error).type.toBeCallableWith('late', { who: 'you', due: new Date() })
    expect(catalog.error).type.toBeCallableWith('late', { who: 'someone' as string, due: 0 })
  })

  test('asks for each param', () => {
    // @ts-expect-error Expected 2-3 arguments, but got 1.
    catalog.error('quota')
    // @ts-expect-error Property 'limit' is missing in type '{}' but required in type '{ limit: number; }'.
    catalog.error(6002, {})
    // @ts-expect-error Property 'due' is missing in type '{ who: string; }'
    catalog.error('late', { who: 'you' })
    // @ts-expect-error Argument of type 'undefined' is not assignable to parameter of type '{ limit: number; }'.
    catalog.error('quota', undefined, { detail: 'x' })
  })

  test('refuses params that the text lacks', () => {
    // @ts-expect-error 'limt' does not exist in type '{ limit: number; }'. Did you mean to write 'limit'?
    catalog.error('quota', { limt: 5 })
    // @ts-expect-error 'unit' does not exist in type '{ limit: number; }'.
    catalog.error('quota', { limit: 5, unit: 'file' })
    // @ts-expect-error The text of this error takes no params
    catalog.error(2002, { token: 'x' })
    // @ts-expect-error The text of this error takes no params
    catalog.error('email_taken', { email: 'x' })
  })

  test('refuses params of the wrong type', () => {
    // @ts-expect-error Type 'string' is not assignable to type 'number'.
    catalog.error('quota', { limit: '5' })
    // @ts-expect-error Type 'number' is not assignable to type
    catalog.error('late', { who: 5, due: 0 })
    // @ts-expect-error Type 'string' is not assignable to type 'number | Date'.
    catalog.error('late', { who: 'you', due: '2025-01-01' })
    expect(catalog.error).type.not.toBeCallableWith('quota', 5)
    expect(catalog.error).type.not.toBeCallableWith(2002, 'x')
    expect(catalog.error).type.not.toBeCallableWith(2002, null)
  })

  test('takes options third, behind undefined or {} where there are no params', () => {
    expect(catalog.error).type.toBeCallableWith(2002, undefined, { detail: 'x', cause: new Error(), stack: true })
    expect(catalog.error).type.toBeCallableWith(2002, {}, { retryAfter: new Date() })
    expect(catalog.error).type.toBeCallableWith('quota', { limit: 5 }, { extra: { used: 5 } })
    expect(catalog.error).type.toBeCallableWith('quota', { limit: 5 }, undefined as ThrowableOptions | undefined)
    expect(catalog.error).type.not.toBeCallableWith('quota', { limit: 5 }, { detail: 5 })
    expect(catalog.error).type.not.toBeCallableWith('quota', { limit: 5 }, { details: 'x' })
    expect(catalog.error).type.not.toBeCallableWith(2002, { detail: 'x' })
    expect(catalog.error).type.not.toBeCallableWith(2002, undefined, {}, {})
  })

  test('asks for the params of each, where a key may be one of several', () => {
    expect(catalog.error).type.toBeCallableWith(2001 as 2001 | 2002)
    expect(catalog.error).type.toBeCallableWith('quota' as 'quota' | 6002, { limit: 5 })
    expect(catalog.error).type.toBeCallableWith('late' as 'quota' | 'late', { limit: 5, who: 'you', due: 0 })
    expect(catalog.error).type.not.toBeCallableWith('late' as 'quota' | 'late', { limit: 5 })
    expect(catalog.error).type.not.toBeCallableWith('late' as 2002 | 'late')
    expect(catalog.error).type.not.toBeCallableWith(2002 as 2002 | 9999)
  })
})

describe('a catalogue', () => {
  test('is an AnyCatalog', () => {
    expect(catalog).type.toBeAssignableTo<AnyCatalog>()
    expect(catalog).type.toBeAssignableTo<NonNullable<ErrorCatalogOptions['catalog']>>()
    expect(defineCatalog({ only: { status: 400, message: '{x}' } }, { extends: null })).type.toBeAssignableTo<AnyCatalog>()
  })

  test('keeps code, slug and params in its type, not texts', () => {
    const small = defineCatalog({
      7: { status: 400, slug: 'seven', message: 'Seven' },
      plain: { status: 400, message: 'Plain' },
      full: { code: 8, status: 400, message: 'Full of {what}' }
    }, { extends: null })
    expect(small).type.toBe<Catalog<{ seven: [7], plain: [undefined], full: [8, { what: string | number }] }, 'en'>>()
  })

  test('finds entries; those that it knows are there', () => {
    expect(catalog.get(2002)).type.toBe<CatalogEntry>()
    expect(catalog.get('quota')).type.toBe<CatalogEntry>()
    expect(catalog.get(9999)).type.toBe<CatalogEntry | undefined>()
    expect(catalog.get('quota' as string)).type.toBe<CatalogEntry | undefined>()
    expect(catalog.get).type.not.toBeCallableWith(undefined)
  })

  test('knows its default locale', () => {
    expect(catalog.defaultLocale).type.toBe<'en'>()
    expect(defineCatalog({}, { defaultLocale: 'ru' }).defaultLocale).type.toBe<'ru'>()
  })

  test('takes issues raised by hand and those of Fastify', () => {
    expect(catalog.validationError).type.toBeCallableWith([{ field: 'email', code: 'already_exists' }])
    expect(catalog.validationError).type.toBeCallableWith([undefined], { detail: 'x' })
    expect(catalog.validationError).type.not.toBeCallableWith([{ field: 'email' }])
    expect(catalog.validationError).type.not.toBeCallableWith({ field: 'email', code: 'already_exists' })
    expect(catalog.validationError([])).type.toBeAssignableTo<Error>()
  })
})

describe('the built-in catalogues', () => {
  test('have the types of their entries', () => {
    expect<EntriesOf<typeof httpCatalog>>().type.toBe<HttpEntries>()
    expect<EntriesOf<typeof defaultCatalog>>().type.toBe<DefaultEntries>()
    expect(httpCatalog.error).type.toBeCallableWith('not_found')
    expect(httpCatalog.error).type.not.toBeCallableWith(4001)
    expect(defaultCatalog.error).type.toBeCallableWith(4001)
    expect(defaultCatalog.error).type.not.toBeCallableWith('not_found', { id: 5 })
  })
})

describe('defineCatalog', () => {
  test('asks for a slug where the key is a number', () => {
    // @ts-expect-error Property 'slug' is missing in type
    defineCatalog({ 2002: { status: 401, message: 'x' } })
    expect(defineCatalog).type.toBeCallableWith({ expired: { status: 401, message: 'x' } })
    expect(defineCatalog).type.toBeCallableWith({ expired: { code: 2002, status: 401, message: 'x' } })
    expect(defineCatalog).type.toBeCallableWith({ 2002: { slug: 'expired', status: 401, message: 'x' } })
  })

  test('checks the entries', () => {
    // @ts-expect-error Property 'status' is missing in type
    defineCatalog({ expired: { message: 'x' } })
    // @ts-expect-error Property 'message' is missing in type
    defineCatalog({ expired: { status: 401 } })
    // @ts-expect-error Type 'string' is not assignable to type 'number'.
    defineCatalog({ expired: { status: '401', message: 'x' } })
    // @ts-expect-error Type 'number' is not assignable to type 'string'.
    defineCatalog({ expired: { status: 401, message: { en: 5 } } })
    expect(defineCatalog).type.not.toBeCallableWith({}, { extends: {} })
    expect(defineCatalog).type.not.toBeCallableWith({}, { default: 'en' })
  })

  test('reads params in the default locale: of the options, of the extended catalogue, else en', () => {
    const texts = { x: { status: 400, message: { en: '{english}', ru: '{russian}' } } } as const
    expect(defineCatalog(texts).error).type.toBeCallableWith('x', { english: 1 })
    expect(defineCatalog(texts).error).type.not.toBeCallableWith('x', { russian: 1 })
    expect(defineCatalog(texts, { defaultLocale: 'ru' }).error).type.toBeCallableWith('x', { russian: 1 })
    expect(defineCatalog(texts, { defaultLocale: 'ru' }).error).type.not.toBeCallableWith('x', { english: 1 })
    const russian = defineCatalog({}, { defaultLocale: 'ru' })
    expect(defineCatalog(texts, { extends: russian }).error).type.toBeCallableWith('x', { russian: 1 })
    expect(defineCatalog(texts, { extends: russian, defaultLocale: 'en' }).error).type.toBeCallableWith('x', { english: 1 })
    expect(defineCatalog(texts, { extends: null }).error).type.toBeCallableWith('x', { english: 1 })
  })

  test('takes any params for a text that it cannot read', () => {
    const text: string = 'At most {limit}'
    const unread = defineCatalog({ a: { status: 400, message: text }, b: { status: 400, message: { ru: '{x}' } } })
    expect(unread.error).type.toBeCallableWith('a')
    expect(unread.error).type.toBeCallableWith('a', { limit: 5 })
    expect(unread.error).type.toBeCallableWith('b', { x: 5 })
    expect(unread.error).type.not.toBeCallableWith('a', 5)
    expect(unread.error).type.not.toBeCallableWith('c')
  })

  test('extends httpCatalog unless told otherwise', () => {
    expect(defineCatalog({}).error).type.toBeCallableWith('not_found')
    expect(defineCatalog({}, { defaultLocale: 'ru' }).error).type.toBeCallableWith('not_found')
    expect(defineCatalog({}, {}).error).type.not.toBeCallableWith(4001)
    expect(defineCatalog({}, { extends: defaultCatalog }).error).type.toBeCallableWith(4001)
    expect(defineCatalog({ x: { status: 400, message: 'x' } }, { extends: null }).error).type.not.toBeCallableWith('not_found')
    expect(defineCatalog({ x: { status: 400, message: 'x' } }, { extends: catalog }).error).type.toBeCallableWith('quota', { limit: 5 })
  })

  test('replaces the inherited entry of the same slug, its code and params included', () => {
    const other = defineCatalog({ quota: { status: 429, message: 'At most {max} files' } }, { extends: catalog })
    expect(other.error).type.toBeCallableWith('quota', { max: 5 })
    expect(other.error).type.not.toBeCallableWith('quota', { limit: 5 })
    expect(other.error).type.not.toBeCallableWith(6002, { limit: 5 })
    const plain = defineCatalog({ quota: { code: 6002, status: 429, message: 'Enough' } }, { extends: catalog })
    expect(plain.error).type.toBeCallableWith(6002)
  })

  test('replaces the inherited entry of the same code, its slug included', () => {
    const other = defineCatalog({ 6002: { slug: 'files', status: 429, message: 'At most {max} files' } }, { extends: catalog })
    expect(other.error).type.toBeCallableWith(6002, { max: 5 })
    expect(other.error).type.toBeCallableWith('files', { max: 5 })
    expect(other.error).type.not.toBeCallableWith('quota', { limit: 5 })
    expect(other.error).type.not.toBeCallableWith('quota')
    const named = defineCatalog({ files: { code: 6002, status: 429, message: 'Enough' } }, { extends: catalog })
    expect(named.error).type.toBeCallableWith('files')
    expect(named.error).type.not.toBeCallableWith('quota', { limit: 5 })
    expect(named.error).type.toBeCallableWith(2002)
  })

  test('takes a code from a string of digits too', () => {
    const key = '7'
    const quoted = defineCatalog({ [key]: { slug: 'seven', status: 400, message: 'x' } }, { extends: null })
    expect(quoted.error).type.toBeCallableWith(7)
    expect(quoted.error).type.toBeCallableWith('seven')
    expect(quoted.error).type.not.toBeCallableWith('7')
  })
})

describe('a catalogue of unknown entries', () => {
  const definition: Record<string, EntryDefinition> = {}

  test('takes any key and params', () => {
    for (const loose of [defineCatalog(definition), defineCatalog(definition as CatalogDefinition, { extends: null })]) {
      expect(loose.error).type.toBeCallableWith('anything')
      expect(loose.error).type.toBeCallableWith(5, { x: 1 }, { detail: 'x' })
      expect(loose.error).type.not.toBeCallableWith('anything', 5)
      expect(loose.get('anything')).type.toBe<CatalogEntry | undefined>()
      expect(loose).type.toBeAssignableTo<AnyCatalog>()
    }
  })

  test('may be extended, and then takes any key still', () => {
    const extended = defineCatalog({ x: { status: 400, message: '{y}' } }, { extends: catalog as AnyCatalog })
    expect(extended.error).type.toBeCallableWith('x', { y: 1 })
    expect(extended.error).type.toBeCallableWith('anything', { z: 1 })
    expect(extended).type.toBeAssignableTo<AnyCatalog>()
  })
})

describe('a throwable', () => {
  test('is what the class of errors stands for', () => {
    expect(catalog.error(2002)).type.toBeAssignableTo<ApiError>()
    expect<ApiError>().type.toBeAssignableTo<Error>()
    expect(ApiError).type.not.toBeConstructableWith()
  })
})

describe('an override', () => {
  const base = defineCatalog({
    quota: { code: 6002, status: 429, message: 'At most {limit, number} files' },
    2002: { slug: 'expired', status: 401, message: 'Expired' }
  }, { extends: null })

  test('keeps the code and params that it does not name', () => {
    expect(defineCatalog({ quota: { retryAfter: 5 } }, { extends: base })).type
      .toBe<Catalog<{ quota: [6002, { limit: number }], expired: [2002] }, 'en'>>()
    expect(defineCatalog({ 6002: { log: 'warn' }, expired: { message: { ru: 'Истёк' } } }, { extends: base })).type
      .toBe<Catalog<{ quota: [6002, { limit: number }], expired: [2002] }, 'en'>>()
    expect(defineCatalog({ quota: { message: 'At most {max}' } }, { extends: base })).type
      .toBe<Catalog<{ quota: [6002, { max: string | number }], expired: [2002] }, 'en'>>()
    expect(defineCatalog({ quota: { code: 6003 } }, { extends: base })).type
      .toBe<Catalog<{ quota: [6003, { limit: number }], expired: [2002] }, 'en'>>()
    expect(defineCatalog({ 2002: { slug: 'token_expired' } }, { extends: base })).type
      .toBe<Catalog<{ token_expired: [2002], quota: [6002, { limit: number }] }, 'en'>>()
  })

  test('that starts over is whole', () => {
    expect(defineCatalog({ quota: { replace: true, status: 429, message: 'Too many' } }, { extends: base })).type
      .toBe<Catalog<{ quota: [undefined], expired: [2002] }, 'en'>>()
    // @ts-expect-error is missing the following properties from type 'EntryDefinition': status, message
    defineCatalog({ quota: { replace: true } }, { extends: base })
  })

  test('of nothing is no override', () => {
    // @ts-expect-error is missing the following properties from type 'EntryDefinition': status, message
    defineCatalog({ qouta: { retryAfter: 5 } }, { extends: base })
    // @ts-expect-error Property 'message' is missing in type
    defineCatalog({ own: { status: 400 } }, { extends: null })
    // @ts-expect-error Property 'slug' is missing in type
    defineCatalog({ 9: { status: 400, message: 'Nine' } }, { extends: base })
  })

  test('has no other properties', () => {
    // @ts-expect-error 'mesage' does not exist in type
    defineCatalog({ quota: { mesage: 'At most' } }, { extends: base })
  })
})

describe('several catalogues', () => {
  const users = defineCatalog({ 1101: { slug: 'blocked', status: 403, message: 'Blocked' } }, { extends: null, defaultLocale: 'en' })
  const files = defineCatalog({ quota: { status: 429, message: 'At most {limit}' } }, { extends: null })

  test('become one', () => {
    const catalog = defineCatalog({ own: { status: 400, message: 'Own' } }, { extends: [users, files] })
    expect(catalog.error).type.toBeCallableWith(1101)
    expect(catalog.error).type.toBeCallableWith('quota', { limit: 3 })
    expect(catalog.error).type.toBeCallableWith('own')
    expect(catalog.error).type.not.toBeCallableWith('quota')
    expect(catalog.error).type.not.toBeCallableWith('not_found')
    expect(catalog.defaultLocale).type.toBe<'en'>()
  })
})

describe('pick', () => {
  test('is a catalogue of these alone', () => {
    expect(catalog.pick(2002, 'quota')).type.toBe<Catalog<{ access_token_expired: [2002], quota: [6002, { limit: number }] }, 'en'>>()
    expect(catalog.pick).type.not.toBeCallableWith('qouta')
    expect(catalog.pick).type.not.toBeCallableWith(9999)
  })
})

describe('data', () => {
  const typed = defineCatalog({
    quota: { status: 429, message: 'At most {limit, number}', data: Type.Object({ used: Type.Integer() }) },
    plain: { status: 409, message: 'Plain', data: Type.Object({ by: Type.Optional(Type.String()) }) },
    loose: { status: 409, message: 'Loose', data: { type: 'object', properties: { a: { type: 'string' } } } }
  }, { extends: null })

  test('is asked for, as its schema says', () => {
    expect(typed.error).type.toBeCallableWith('quota', { limit: 3 }, { data: { used: 3 } })
    expect(typed.error).type.toBeCallableWith('plain')
    expect(typed.error).type.toBeCallableWith('plain', undefined, { data: { by: 'Ann' }, detail: 'x' })
    expect(typed.error).type.toBeCallableWith('loose', undefined, { data: { a: 5 } })
    expect(typed.error).type.not.toBeCallableWith('quota', { limit: 3 })
    expect(typed.error).type.not.toBeCallableWith('quota', { limit: 3 }, {})
    expect(typed.error).type.not.toBeCallableWith('quota', { limit: 3 }, { data: { used: '3' } })
    expect(typed.error).type.not.toBeCallableWith('quota', { limit: 3 }, { data: { used: 3, more: 4 } })
    expect(typed.error).type.not.toBeCallableWith('plain', undefined, { data: { by: 5 } })
    expect(typed.error).type.not.toBeCallableWith('loose', undefined, { data: { b: 5 } })
  })

  test('is refused where the entry has none', () => {
    expect(catalog.error).type.not.toBeCallableWith(2002, undefined, { data: { used: 3 } })
  })

  test('is kept by an override', () => {
    const over = defineCatalog({ quota: { retryAfter: 5 } }, { extends: typed })
    expect(over.error).type.toBeCallableWith('quota', { limit: 3 }, { data: { used: 3 } })
    expect(over.error).type.not.toBeCallableWith('quota', { limit: 3 })
  })
})
