import Fastify, { type FastifyInstance } from 'fastify'
import fc from 'fast-check'
import t from 'tap'
import type { Issue } from '../../types/issue.js'
import errorCatalog from '../../lib/index.js'
import { plain } from '../plugin/validation-app.js'
import { body, value } from './arbitrary-schema.js'
import { findErrors } from './find-issues.js'
import { resolvesPointer } from './resolve-pointer.js'

const OPTIONS = { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false }
const MOST = 4
/** So few errors are always told: the work that is allowed for any request is enough for them. */
const FEW_ERRORS = 8

/** An error of Ajv, as far as it says where it is. */
interface Reported {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What the app answers: 200, or 422 with issues. */
interface Outcome {
  readonly status: number
  readonly issues: readonly Issue[]
  readonly truncated: boolean
}

async function createApp (schema: object, maxIssues: number): Promise<FastifyInstance> {
  const app = Fastify({ ajv: { customOptions: OPTIONS }, onProtoPoisoning: 'ignore', onConstructorPoisoning: 'ignore' })
  await app.register(errorCatalog, { format: plain, validation: { maxIssues } })
  app.post('/', { schema: { body: schema } }, () => 'ok')
  return app
}

async function ask (app: FastifyInstance, data: unknown): Promise<Outcome> {
  const answer = await app.inject({ method: 'POST', url: '/', payload: JSON.stringify(data), headers: { 'content-type': 'application/json' } })
  const { issues = [], truncated = false } = answer.statusCode === 422 ? answer.json<Partial<Outcome>>() : {}
  return { status: answer.statusCode, issues, truncated }
}

/** The places that an error of Ajv is about: that of the failing value, or of the member that it names. */
function placesOf ({ keyword, instancePath, params }: Reported): readonly string[] {
  const member = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'] ?? (keyword === 'uniqueItems' ? Math.max(Number(params['i']), Number(params['j'])) : undefined)
  return member === undefined ? [instancePath] : [`${instancePath}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`]
}

/** A union may be told by the tag that all its variants have, which Ajv does not name. */
function isOf ({ pointer, keyword, code }: Issue, errors: readonly Reported[]): boolean {
  return errors.some((error) => error.keyword === keyword && (placesOf(error).includes(pointer) ||
    (['unknown_variant', 'missing_field'].includes(code) && pointer.startsWith(`${error.instancePath}/`))))
}

t.test('each issue is of what Ajv reports with allErrors; never more than maxIssues; pointers resolve; one for a place and code; the same each time', async (t) => {
  await t.resolves(fc.assert(fc.asyncProperty(body, fc.array(value, { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: MOST }), async (schema, values, maxIssues) => {
    const apps = [await createApp(schema, 50), await createApp(schema, maxIssues)] as const
    for (const data of values) {
      const errors = findErrors(schema, data, { ajv: OPTIONS }) as readonly Reported[]
      const [every, few] = await Promise.all([ask(apps[0], data), ask(apps[1], data)])
      // Without `allErrors` Ajv skips what follows `propertyNames` where an object has no members.
      if (errors.length === 0 || findErrors(schema, data, { ajv: { ...OPTIONS, allErrors: false } }).length === 0) {
        if (every.status !== 200 || few.status !== 200) return false
        continue
      }
      const keys = every.issues.map(({ source, pointer, code }) => `${source} ${pointer} ${code}`)
      const isRight = every.status === 422 && every.issues.length > 0 && (!every.truncated || errors.length > FEW_ERRORS) &&
        new Set(keys).size === keys.length &&
        every.issues.every((issue) => isOf(issue, errors) && resolvesPointer(data, issue.pointer)) &&
        // A bound takes from the end alone.
        JSON.stringify(few.issues) === JSON.stringify(every.issues.slice(0, maxIssues)) && few.truncated === (every.truncated || every.issues.length > maxIssues) &&
        // The same answer each time.
        JSON.stringify((await ask(apps[0], data)).issues) === JSON.stringify(every.issues)
      if (!isRight) return false
    }
    await Promise.all(apps.map((app) => app.close()))
    return true
  }), { numRuns: 15 }))
})
