import Fastify from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defineCatalog } from '../../../lib/index.js'
import type { Checks } from './check.js'

const catalog = defineCatalog({
  // It has these languages alone.
  not_found: { status: 404, replace: true, message: { en: 'Not found', de: 'Nicht gefunden', 'zh-Hant': '找不到', 'de-CH-1996': 'Nicht gefunden (CH)' } }
})

/** Holds which language is chosen for values of `Accept-Language`. */
async function choose (t: Test, expected: Readonly<Record<string, string>>, name = 'accept-language'): Promise<void> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog })
  for (const [value, language] of Object.entries(expected)) {
    const { statusCode, headers } = await app.inject({ url: '/', headers: { [name]: value } })
    t.strictSame([statusCode, headers['content-language']], [404, language], value.slice(0, 80))
  }
}

/** Rules of language negotiation. */
export const LANGUAGES: Checks = {
  D1: {
    says: 'tags are compared in any case [4647 §2]',
    check: async (t) => await choose(t, { DE: 'de', 'ZH-hant': 'zh-Hant' })
  },
  D2: {
    says: 'lookup cuts a range from the right, a single letter with what follows it [4647 §3.4]',
    check: async (t) => await choose(t, { 'zh-Hant-CN-x-private1-private2': 'zh-Hant', 'de-AT-x-a': 'de', 'de-ch': 'de', 'de-CH-1996': 'de-CH-1996' })
  },
  D3: {
    says: 'all ranges are tried before the default [4647 §3.4]',
    check: async (t) => await choose(t, { 'fr, it, de': 'de', 'fr, *': 'en', '*, de': 'de', '*': 'en' })
  },
  D5: {
    says: 'a weight of 0 excludes, weights go before order, and nothing ends in a 406 or 500 [9110 §12.4.1, §12.4.2]',
    async check (t) {
      const hostile = { 'xx-notalanguage': 'en', ';;;,,,=': 'en', [`de;q=${'9'.repeat(1000)}`]: 'en', '\t': 'en', [`${'x-'.repeat(4000)},de`]: 'en' }
      await choose(t, { 'de;q=0': 'en', 'de;q=0.1, zh-Hant;q=0.9': 'zh-Hant', ...hostile })
      await choose(t, { ...hostile, de: 'de' }, 'language')
    }
  }
}
