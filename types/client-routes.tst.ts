import { Type } from '@sinclair/typebox'
import { describe, expect, test } from 'tstyche'
import { isApiError, matchApiError, readApiError, withRetry, type ApiErrorInfo } from '../lib/client/index.js'
import { defineCatalog } from '../lib/index.js'

const catalog = defineCatalog({
  6002: { slug: 'quota', status: 403, message: 'At most {limit, number}', data: Type.Object({ used: Type.Integer() }) },
  6003: { slug: 'locked', status: 409, message: 'Locked' },
  sold_out: { status: 409, message: 'Sold out' }
}, { extends: null })

/** As the command `routes` writes it. */
interface Routes {
  'POST /files': 6002 | 'sold_out'
  'GET /files': 6003
}

declare const response: Response
declare const any: ApiErrorInfo<typeof catalog>
declare const nested: ApiErrorInfo<typeof catalog, number | string, 'nested'>
declare const typed: ApiErrorInfo<typeof catalog, number | string, 'typed'>
declare const flat: ApiErrorInfo<typeof catalog, number | string, 'flat'>
declare const posted: ApiErrorInfo<typeof catalog, Routes['POST /files']>

describe('what a format carries', () => {
  test('a slug that nested never sends cannot be compared with', () => {
    if (isApiError(nested, 6002)) expect(nested.code).type.toBe<6002>()
    if (isApiError(nested, 'sold_out')) expect(nested.slug).type.toBe<'sold_out'>()
    expect(nested.code).type.toBe<6002 | 6003 | undefined>()
    expect(nested.slug).type.toBe<'sold_out' | undefined>()
    // @ts-expect-error is not assignable to parameter of type
    isApiError(nested, 'quota')
    // @ts-expect-error This comparison appears to be unintentional
    if (nested.slug === 'quota') throw new Error()
    // @ts-expect-error This comparison appears to be unintentional
    if (nested.code === 2002) throw new Error()
    // @ts-expect-error is not assignable to type 'never'
    matchApiError(nested, { quota: () => 1, else: () => 2 })
  })

  test('a number that typed never sends neither, and flat sends nothing', () => {
    if (isApiError(typed, 'quota')) expect(typed.slug).type.toBe<'quota'>()
    // @ts-expect-error is not assignable to parameter of type
    isApiError(typed, 6002)
    // @ts-expect-error This comparison appears to be unintentional
    if (typed.code === 6002) throw new Error()
    // @ts-expect-error is not assignable to parameter of type
    isApiError(flat, 'quota')
    // @ts-expect-error This comparison appears to be unintentional
    if (flat.code === 6002) throw new Error()
  })

  test('of several formats either is sent, and of an unknown one both are', async () => {
    const both = await readApiError<typeof catalog, number | string, 'nested' | 'typed'>(response)
    isApiError(both, 6002)
    isApiError(both, 'quota')
    isApiError(any, 6002)
    isApiError(any, 'quota')
    expect(any.code).type.toBe<number | undefined>()
  })

  test('with the catalogue as data, or a code header, both are known', async () => {
    const info = await readApiError<typeof catalog>(response, { catalog: catalog.toJSON() })
    if (isApiError(info, 'quota')) expect(info.code).type.toBe<6002 | undefined>()
  })
})

describe('the errors of a route', () => {
  test('others cannot be compared with', async () => {
    const info = await readApiError<typeof catalog, Routes['POST /files']>(response)
    isApiError(info, 6002)
    isApiError(info, 'sold_out')
    // @ts-expect-error is not assignable to parameter of type
    isApiError(info, 6003)
    // @ts-expect-error is not assignable to parameter of type
    isApiError(info, 'locked')
    // @ts-expect-error This comparison appears to be unintentional
    if (info?.code === 6003) throw new Error()
  })
})

describe('matchApiError', () => {
  test('is complete by the errors of the route, or by else', () => {
    expect(matchApiError(posted, { 6002: () => 1, sold_out: () => 'a' })).type.toBe<number | string | undefined>()
    expect(matchApiError(posted, { quota: () => 1, sold_out: () => 'a' })).type.toBe<number | string | undefined>()
    expect(matchApiError(posted, { 6002: () => 1, else: () => 'a' })).type.toBe<number | string>()
    expect(matchApiError(any, { 6002: () => 1, 6003: () => 1, sold_out: () => 1 })).type.toBe<number | undefined>()
    // @ts-expect-error Property 'sold_out' is missing
    matchApiError(posted, { 6002: () => 1 })
    // @ts-expect-error Property '6003' is missing
    matchApiError(any, { 6002: () => 1, sold_out: () => 1 })
  })

  test('takes no other errors', () => {
    // @ts-expect-error is not assignable to type 'never'
    matchApiError(posted, { 6002: () => 1, sold_out: () => 1, 6003: () => 1 })
    // @ts-expect-error is not assignable to type 'never'
    matchApiError(any, { 9999: () => 1, else: () => 1 })
  })

  test('hands over the error as it is known', () => {
    matchApiError(posted, {
      6002: (info) => {
        expect(info.code).type.toBe<6002>()
        expect(info.params?.limit).type.toBe<number | undefined>()
        expect(info.data?.used).type.toBe<number | undefined>()
        return info.data?.used
      },
      else: (info) => info.status
    })
  })

  test('of no error nothing is done', async () => {
    const info = await readApiError<typeof catalog>(response)
    expect(matchApiError(info, { else: () => 1 })).type.toBe<number | undefined>()
    if (info !== null) expect(matchApiError(info, { else: () => 1 })).type.toBe<number>()
  })
})

describe('withRetry', () => {
  test('gives what the call gives', () => {
    expect(withRetry((fetch) => fetch('/'), { attempts: 2, signal: AbortSignal.timeout(5) })).type.toBe<Promise<Response>>()
    expect(withRetry(() => response)).type.toBe<Promise<Response>>()
    // @ts-expect-error is not assignable to type
    withRetry(() => 5)
    // @ts-expect-error is not assignable to type
    withRetry(() => response, { attempts: '2' })
  })
})

describe('what bodies advise', () => {
  test('is typed', () => {
    expect(any.retryable).type.toBe<boolean>()
    expect(any.action).type.toBe<string | undefined>()
    expect(any.traceId).type.toBe<string | undefined>()
    if (isApiError(any, 6002)) expect(any.data?.used).type.toBe<number | undefined>()
    // @ts-expect-error is of type 'unknown'
    any.data?.['used'].toFixed()
  })
})
