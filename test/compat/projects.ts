import { DATABASES, UPSTREAMS, VALIDATORS } from './library-sources.js'
import { PLUGINS } from './plugin-sources.js'
import { BARE, CLI_APP, CLI_CHECK, CLI_PLUGIN, CLI_ROUTE, CONSUMER, SMOKE, TYPEBOX } from './sources.js'

/** A project that uses the package, and what is run in it. */
export interface Project {
  readonly title: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, string>>
  /** The program, with its arguments. Each must end with 0. */
  readonly commands: ReadonlyArray<readonly string[]>
  /** What must be on the standard error of the last command, which must fail. */
  readonly fails?: RegExp
}

const LATEST = '5'
const NO_CODE = '--disallow-code-generation-from-strings'
const TSC = ['npx', 'tsc', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022', '--types', 'node']

const onFastify = (version: string): Project => ({
  title: `fastify ${version}`,
  dependencies: { fastify: version },
  files: { 'smoke.js': SMOKE },
  commands: [['node', 'smoke.js']]
})

const withTypescript = (version: string): Project => ({
  title: `typescript ${version}`,
  dependencies: { fastify: LATEST, typescript: version, '@types/node': '20' },
  files: { 'consumer.ts': CONSUMER },
  commands: [[...TSC, 'consumer.ts']]
})

/** A program that uses the newest versions of libraries, or `name@version` where a newer one does not run on the oldest Node. */
const withLibraries = (title: string, program: string, names: readonly string[]): Project => ({
  title,
  dependencies: { fastify: LATEST, ...Object.fromEntries(names.map((name) => [name.replace(/@\d+$/, ''), /@(\d+)$/.exec(name)?.[1] ?? 'latest'])) },
  files: { 'program.js': program },
  commands: [['node', 'program.js']]
})

const withTypebox = (version: string, typebox: Readonly<Record<string, string>>, typescript: string): Project => ({
  title: `@fastify/type-provider-typebox ${version}`,
  dependencies: { '@fastify/type-provider-typebox': version, fastify: LATEST, typescript, '@types/node': '20', ...typebox },
  files: { 'typebox.ts': TYPEBOX },
  commands: [[...TSC, 'typebox.ts'], [...TSC.filter((argument) => argument !== '--noEmit'), 'typebox.ts'], ['node', 'typebox.js']]
})

export const PROJECTS: readonly Project[] = [
  ...['5.0.0', '5.2.2', '5.4.0', '5.6.2', '5.8.5', '5.10.0', '5.12.0', LATEST].map(onFastify),
  ...['5.9', '6', '7'].map(withTypescript),
  withTypebox('5.0.0', { '@sinclair/typebox': '0.33' }, '5.9'),
  withTypebox('5', { '@sinclair/typebox': '0.34' }, '6'),
  withTypebox('6', { typebox: '1' }, '7'),
  {
    title: '@fastify/autoload, fastify-cli',
    dependencies: { fastify: LATEST, '@fastify/autoload': '6', 'fastify-cli': '8', 'fastify-plugin': '6' },
    files: { 'app.js': CLI_APP, 'plugins/errors.js': CLI_PLUGIN, 'routes/users/index.js': CLI_ROUTE, 'check.js': CLI_CHECK },
    commands: [['node', 'check.js'], ['npx', 'fastify', 'print-routes', 'app.js']]
  },
  {
    title: 'plugins that send errors by themselves',
    dependencies: Object.fromEntries([
      'fastify', '@fastify/circuit-breaker', '@fastify/cookie', '@fastify/etag', '@fastify/express', '@fastify/multipart', '@fastify/passport',
      '@fastify/session', '@fastify/sse', '@fastify/websocket', 'express', 'fastify-openapi-glue', 'passport-local'
    ].map((name) => [name, name === 'fastify' ? LATEST : 'latest'])),
    files: { 'plugins.js': PLUGINS },
    commands: [['node', 'plugins.js']]
  },
  withLibraries('validators', VALIDATORS, ['zod', 'arktype', 'class-validator', 'effect', 'fastify-type-provider-zod', 'fastify-zod-openapi', 'joi', 'valibot', 'yup']),
  withLibraries('databases', DATABASES, [
    'redis', '@libsql/client', '@mikro-orm/core', '@valkey/valkey-glide', 'better-sqlite3', 'knex', 'kysely', 'mongoose', 'mysql2', 'objection', 'typeorm'
  ]),
  withLibraries('upstream servers', UPSTREAMS, ['undici@7', '@fastify/cookie', '@fastify/http-proxy', '@fastify/oauth2', 'axios', 'got', 'ky', 'node-fetch', 'ofetch']),
  {
    // Its router compiles routes; there is nothing for the package to run in.
    title: `node ${NO_CODE}, fastify alone`,
    dependencies: { fastify: LATEST },
    files: { 'bare.js': BARE },
    commands: [['node', NO_CODE, 'bare.js']],
    fails: /EvalError[^]*find-my-way/
  }
]
