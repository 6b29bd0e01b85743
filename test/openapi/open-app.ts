import swagger from '@fastify/swagger'
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import Fastify from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defineCatalog } from '../../lib/index.js'
import type { ErrorCatalogOptions, RegisteredKey } from '../../lib/index.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { swaggerTransform, swaggerTransformObject } from '../../lib/openapi/index.js'
import { readDocument, type Document } from './document.js'

/** One language and few entries: documents that can be read. */
export const small = defineCatalog({
  1101: { status: 409, slug: 'taken', message: '{name} is taken' },
  1102: { status: 409, slug: 'locked', message: 'Locked', retryAfter: 5 },
  secret: { status: 409, message: 'Secret', internal: true },
  hidden: { status: 402, message: 'Hidden', internal: true }
}, { extends: defineCatalog(builtIn(), { extends: null }) })

/** The entries that a catalogue must have, in English alone. */
function builtIn (): Parameters<typeof defineCatalog>[0] {
  return Object.fromEntries(Object.entries(statusSlugs).map(([status, slug]) => [slug, { status: Number(status), message: slug.replaceAll('_', ' ') }]))
}

/** Codes and slugs that the types do not know: in this program the registered catalogue is the example's. */
export function declare (...keys: ReadonlyArray<number | string>): RegisteredKey[] {
  return keys as RegisteredKey[]
}

/** What an app is made of. */
export interface Setup {
  readonly server?: FastifyServerOptions
  /** Options of the plugin; `false` for an app without it. */
  readonly plugin?: ErrorCatalogOptions | false
  readonly openapi?: string
  readonly transform?: NonNullable<FastifyDynamicSwaggerOptions['transform']>
  readonly routes: (app: FastifyInstance) => void | Promise<void>
}

/** An app with the plugin and a document. */
export async function openApp (t: Test, { server = {}, plugin = {}, openapi = '3.1.0', transform = swaggerTransform(), routes }: Setup): Promise<FastifyInstance> {
  const app = Fastify(server)
  t.teardown(() => app.close())
  if (plugin !== false) await app.register(errorCatalog, { catalog: small, ...plugin })
  await app.register(swagger, { openapi: { openapi, info: { title: 'Test', version: '1' } }, transform, transformObject: swaggerTransformObject() })
  await routes(app)
  await app.ready()
  return app
}

/** The document of an app. */
export async function describe (t: Test, setup: Setup): Promise<Document> {
  const app = await openApp(t, setup)
  return readDocument({ text: JSON.stringify(app.swagger()) })
}
