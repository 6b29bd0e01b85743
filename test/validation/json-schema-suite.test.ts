import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t from 'tap'
import type { Issue } from '../../types/issue.js'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { plain } from '../plugin/validation-app.js'
import { createAjv, createRemotes, findSuite, readGroups, SUITE_OPTIONS, type Draft, type SuiteAjv, type SuiteGroup } from './json-schema-suite.js'
import { resolvesPointer } from './resolve-pointer.js'

/** A group whose schema is that of a route. */
interface Served {
  readonly group: SuiteGroup
  readonly url: string
  readonly accepts: (data: unknown) => boolean
}

/** How many schemas of a draft Ajv may refuse: references to other drafts, and dynamic ones to other documents. */
const MAX_SKIPPED: Readonly<Record<Draft, number>> = { draft7: 6, 'draft2020-12': 20 }

/** Fastify's own Ajv for draft 7; that of draft 2020-12 as an app brings it. */
function toServerOptions (draft: Draft, addRemotes: (ajv: SuiteAjv) => void): FastifyServerOptions {
  const options = { bodyLimit: 10_000_000, onProtoPoisoning: 'ignore', onConstructorPoisoning: 'ignore' } as const
  if (draft === 'draft7') return { ...options, ajv: { customOptions: SUITE_OPTIONS, onCreate: addRemotes } } as unknown as FastifyServerOptions // Fastify's types want Ajv's own
  const buildValidator = (shared: object, { customOptions }: { customOptions: object }): unknown => {
    const ajv = createAjv(draft, addRemotes, customOptions)
    for (const schema of Object.values(shared)) ajv.addSchema(schema)
    return ({ schema }: { schema: unknown }) => ajv.compile(schema)
  }
  return serverOptions({ ...options, schemaController: { compilersFactory: { buildValidator } } } as unknown as FastifyServerOptions)
}

/** Makes the schemas that Ajv compiles those of routes; gives the others by the reason. */
async function serve (app: FastifyInstance, groups: readonly SuiteGroup[], createOracle: () => SuiteAjv): Promise<{ served: Served[], skipped: string[] }> {
  const served: Served[] = []
  const skipped: string[] = []
  const common = createOracle()
  for (const [index, group] of groups.entries()) {
    const { schema } = group
    // An Ajv knows an `$id` once, so such a schema has a context, and with it an Ajv, of its own.
    const isNamed = JSON.stringify(schema).includes('"$id"')
    try {
      const accepts = (isNamed ? createOracle() : common).compile(schema)
      const url = `/${index}`
      const declare = async (context: FastifyInstance): Promise<void> => {
        if (isNamed) context.addSchema({ $id: `context:${index}` })
        context.post(url, { schema: { body: schema } }, () => 'ok')
      }
      await (isNamed ? app.register(declare) : declare(app))
      served.push({ group, url, accepts })
    } catch (error) {
      skipped.push(`${group.name}: ${String(error)}`)
    }
  }
  return { served, skipped }
}

for (const draft of ['draft7', 'draft2020-12'] as const) {
  const suite = findSuite(draft)
  const isSkipped = suite === undefined && process.env['CI'] === undefined
  t.test(`JSON Schema Test Suite, ${draft}`, { skip: isSkipped && 'install libtest-json-schema-acceptance-perl' }, async (t) => {
    if (suite === undefined) throw new Error('libtest-json-schema-acceptance-perl must be installed')
    const addRemotes = createRemotes(suite, draft)
    const app = Fastify(toServerOptions(draft, addRemotes))
    t.teardown(() => app.close())
    await app.register(errorCatalog, { format: plain })
    const { served, skipped } = await serve(app, readGroups(suite, draft), () => createAjv(draft, addRemotes))

    const counts = { schemas: served.length, accepted: 0, refused: 0, issues: 0, different: 0 }
    const wrong: unknown[] = []
    for (const { group, url, accepts } of served) {
      for (const { description, data, valid } of group.tests) {
        const answer = await app.inject({ method: 'POST', url, payload: JSON.stringify(data), headers: { 'content-type': 'application/json' } })
        const isAccepted = accepts(data)
        const { issues = [] } = answer.statusCode === 422 ? answer.json<{ issues?: readonly Issue[] }>() : {}
        const isRight = isAccepted
          ? answer.statusCode === 200
          : issues.length > 0 && issues.every(({ pointer, message }) => message !== '' && resolvesPointer(data, pointer))
        if (!isRight) wrong.push([`${group.name}: ${description}`, answer.statusCode, issues.map(({ pointer, code }) => `${pointer} ${code}`)])
        counts[isAccepted ? 'accepted' : 'refused']++
        counts.issues += issues.length
        if (isAccepted !== valid) counts.different++
      }
    }

    t.comment(JSON.stringify(counts))
    for (const reason of skipped) t.comment(`skipped ${reason}`)
    t.strictSame(wrong, [])
    t.ok(counts.refused > 400, 'enough was refused')
    t.ok(counts.issues > counts.refused, 'and told whole')
    t.ok(skipped.length <= MAX_SKIPPED[draft], `${skipped.length} schemas that Ajv refuses`)
  })
}
