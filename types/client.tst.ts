import { describe, expect, test } from 'tstyche'
import { isApiError, readApiError, type ApiErrorInfo } from '../lib/client/index.js'
import { defineCatalog } from '../lib/index.js'

export const catalog = defineCatalog({
  6002: { slug: 'quota', status: 403, message: 'At most {limit, plural, one {# file} other {# files}} a day' },
  sold_out: { status: 409, message: 'Sold out' }
})

declare const response: Response

describe('the client', () => {
  test('takes the registered catalogue, the default one unless another is named', async () => {
    const info = await readApiError(response)
    expect(info).type.toBe<ApiErrorInfo | null>()
    if (isApiError(info, 2002)) {
      expect(info.code).type.toBe<2002>()
      expect(info.slug).type.toBe<'access_token_expired' | undefined>()
    }
    // @ts-expect-error is not assignable to parameter of type
    isApiError(info, 6002)
  })

  test('narrows by code and by slug, params included', async () => {
    const info = await readApiError<typeof catalog>(response)
    if (isApiError(info, 6002)) {
      expect(info.code).type.toBe<6002>()
      expect(info.slug).type.toBe<'quota' | undefined>()
      expect(info.params?.limit).type.toBe<number | undefined>()
    }
    if (isApiError(info, 'sold_out')) expect(info.slug).type.toBe<'sold_out'>()
    // @ts-expect-error is not assignable to parameter of type
    isApiError(info, 'no_such')
  })
})
