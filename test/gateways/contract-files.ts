import { PACKAGE } from '../cli/spawn-cli.js'

/** The languages in which gateways are tried. */
export const LOCALES = ['en', 'ru', 'de']
/** The longest body that the gateways are configured to take. */
export const BODY_LIMIT = 1000

/** What a user has: a catalogue, with an entry of its own that lacks a language, and a format. */
export const files = {
  'catalog.mjs': `import { defineCatalog, defaultCatalog } from '${PACKAGE}'
    export default defineCatalog({
      maintenance: { code: 9100, status: 503, retryAfter: 120, message: { en: ${JSON.stringify('Back soon: "$5" & \'{\'x\'}\' #1 100% \\')}, ru: 'Скоро вернёмся' } },
      quota: { code: 6100, status: 429, message: 'At most {limit, number} a day' },
      secret: { code: 9300, status: 500, internal: true, message: 'Not for clients' },
      own_challenge: { code: 2100, status: 401, message: 'Log in', challenge: { scheme: 'Bearer', realm: 'own' } }
    }, { extends: defaultCatalog })`,
  'mine.mjs': `import { Type } from '${import.meta.resolve('@sinclair/typebox')}'
    import { defineFormat } from '${PACKAGE}'
    export default defineFormat({
      name: 'mine', contentType: 'application/vnd.mine+json', schema: Type.Object({ problem: Type.Object({ is: Type.String(), says: Type.String() }), lines: Type.String() }),
      render: ({ slug, message }) => JSON.stringify({ problem: { is: slug, says: message }, lines: '"quoted" $var %[x] <b>' }, null, 2)
    })`
}

/** Each format by its name on the command line. */
export const FORMATS = ['problem', 'nested', 'mine.mjs']
