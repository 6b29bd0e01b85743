import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import t from 'tap'
import { codelessErrors } from '../../../lib/foreign/codeless-errors.js'
import { fastifyErrors } from '../../../lib/foreign/fastify-errors.js'

const require = createRequire(import.meta.url)

/** The plugins whose errors the table knows, and the libraries whose errors they pass on. */
const PLUGINS = [
  'accepts', 'auth', 'basic-auth', 'bearer-auth', 'compress', 'cookie', 'cors', 'csrf-protection', 'formbody', 'http-proxy', 'jwt', 'middie',
  'multipart', 'rate-limit', 'reply-from', 'response-validation', 'sensible', 'static', 'under-pressure', 'websocket'
].map((name) => `@fastify/${name}`)

/**
 * Codes without a row, since the status of the error itself is right: a 400 or 401, or a mistake in the server's code, told at set-up or as a 500.
 */
const BY_STATUS: ReadonlySet<string> = new Set([
  'FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER',
  'FST_BEARER_AUTH_INVALID_HOOK', 'FST_BEARER_AUTH_INVALID_KEYS_OPTION_TYPE', 'FST_BEARER_AUTH_INVALID_LOG_LEVEL', 'FST_BEARER_AUTH_INVALID_SPEC',
  'FST_BEARER_AUTH_KEYS_OPTION_INVALID_KEY_TYPE',
  'FST_ERR_MIDDIE_INVALID_HOOK', 'FST_ERR_MIDDIE_MALFORMED_URL',
  'FST_FILE_BUFFER_NOT_FOUND', 'FST_NO_FORM_DATA',
  'FST_STATIC_INVALID_OPTION', 'FST_STATIC_INVALID_OPTION_VALUE', 'FST_STATIC_MULTIROOT_LIST_CONFLICT'
])

/** Codes of fast-jwt that tell of the server's keys and options. */
const OF_KEYS: ReadonlySet<string> = new Set([
  'FAST_JWT_CACHE_KEY_BUILDER_SECURITY_RISK', 'FAST_JWT_INVALID_KEY', 'FAST_JWT_INVALID_OPTION', 'FAST_JWT_KEY_FETCHING_ERROR', 'FAST_JWT_MISSING_KEY',
  'FAST_JWT_NON_FINITE_TIME_OPTION', 'FAST_JWT_SIGN_ERROR', 'FAST_JWT_UNSAFE_REGEXP'
])

/** The source of a package, without its tests, examples and dependencies. */
function readSource (name: string, from = require): string {
  const root = dirname(findManifest(from.resolve(name)))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file) && !/^(?:test|tests|examples?|benchmarks?|node_modules)$/.test(file.split(sep)[0] ?? ''))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
}

/** The nearest manifest above a file: not every package exports its own. */
function findManifest (file: string): string {
  const folder = dirname(file)
  return readdirSync(folder).includes('package.json') ? join(folder, 'package.json') : findManifest(folder)
}

function findCodes (source: string, pattern: RegExp): readonly string[] {
  return [...new Set(source.match(pattern) ?? [])].sort()
}

/** The codes that each plugin declares. A code of Fastify's own stands in comments alone. */
const declared = new Map(PLUGINS.map((name) => [
  name,
  findCodes(readSource(name), /\bFST_[A-Z0-9_]+\b/g).filter((code) => code !== 'FST_ERR_BAD_STATUS_CODE')
]))

t.test('every code that a plugin declares is known here', async (t) => {
  for (const [name, codes] of declared) {
    for (const code of codes) t.ok(Object.hasOwn(fastifyErrors, code) !== BY_STATUS.has(code), `${name}: ${code}`)
  }
})

t.test('every row of a plugin is a code that one declares', async (t) => {
  const all = new Set([...declared.values()].flat())
  const rows = Object.keys(fastifyErrors).filter((code) => code.startsWith('FST_') && !code.startsWith('FST_ERR_'))
  for (const code of [...rows, ...BY_STATUS]) t.ok(all.has(code), code)
})

t.test('every code of fast-jwt, which @fastify/jwt passes on', async (t) => {
  const codes = findCodes(readSource('fast-jwt', createRequire(require.resolve('@fastify/jwt'))), /\bFAST_JWT_[A-Z_]+\b/g)
  t.ok(codes.length > 10)
  for (const code of codes) t.ok(Object.hasOwn(fastifyErrors, code) !== OF_KEYS.has(code), code)
  for (const code of Object.keys(fastifyErrors).filter((code) => code.startsWith('FAST_JWT_'))) t.ok(codes.includes(code), code)
})

t.test('every message without a code is one of @fastify/busboy, but for that of @fastify/oauth2', async (t) => {
  const source = readSource('@fastify/busboy', createRequire(require.resolve('@fastify/multipart')))
  // What has ended early, a part or the preamble, is put before the text.
  for (const message of Object.keys(codelessErrors).filter((message) => message !== 'Invalid state')) t.ok(source.includes(message.replace(/^P\w+ /, '')), message)
})
