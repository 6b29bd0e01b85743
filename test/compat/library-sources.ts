/** What libraries throw, from the libraries themselves, as far as they need no server. Each program ends with 0 if all is answered as the docs say. */
const ASKING = `
import assert from 'node:assert/strict'
import Fastify from 'fastify'
import errorCatalog, * as maps from 'fastify-error-catalog'

const errorOf = async (fail) => {
  try { await fail() } catch (error) { return error }
  throw new Error('It must fail')
}
const check = async (title, fail, status, { map = [], issues } = {}) => {
  const error = await errorOf(fail)
  const app = Fastify()
  await app.register(errorCatalog, { map, format: 'problem' })
  app.get('/', async () => { throw error })
  const response = await app.inject('/')
  await app.close()
  assert.equal(response.statusCode, status, title + ': ' + response.body + String(error?.stack))
  if (issues) assert.deepEqual(response.json().errors?.map(({ pointer, code }) => pointer + ' ' + code).sort(), issues, title)
}
`

/** node-redis, valkey-glide, Mongoose, Kysely, Objection, Knex, TypeORM, MikroORM, mysql2 and libSQL. */
export const DATABASES = `${ASKING}
import { createRequire } from 'node:module'
import { createClient } from '@libsql/client'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import mongoose from 'mongoose'
import mysql from 'mysql2/promise'
import { createClient as createRedis } from 'redis'
import { DataSource, EntitySchema } from 'typeorm'
import { ClosingError, ConnectionError, TimeoutError } from '@valkey/valkey-glide'
import { NotFoundError as MikroNotFound } from '@mikro-orm/core'

const require = createRequire(import.meta.url)
const { knex } = require('knex')
const { Model } = require('objection')
const NOWHERE = 'redis://127.0.0.1:1'
const redis = (options) => createRedis({ url: NOWHERE, ...options }).on('error', () => {})

await check('node-redis: closed', () => redis().get('a'), 503)
await check('node-redis: refused', () => redis({ socket: { reconnectStrategy: false } }).connect(), 503)
const offline = redis({ disableOfflineQueue: true })
offline.connect().catch(() => {})
await check('node-redis: offline', () => offline.get('a'), 503)
offline.destroy()
const slow = redis({ commandOptions: { timeout: 20 } })
slow.connect().catch(() => {})
await check('node-redis: slow', () => slow.get('a'), 503)
slow.destroy()
for (const Type of [ClosingError, ConnectionError]) await check('valkey-glide: ' + Type.name, () => { throw new Type('x') }, 503)
await check('valkey-glide: slow', () => { throw new TimeoutError('Operation timed out') }, 503)

const map = maps.mongoErrors()
const items = [{ qty: { type: Number, required: true, min: 1 } }]
const User = mongoose.model('User', new mongoose.Schema({ name: { type: String, required: true }, items }, { bufferTimeoutMS: 20, strict: 'throw' }))
await check('Mongoose: no connection', () => User.findOne(), 503, { map })
await check('Mongoose: a document', () => new User({ items: [{ qty: 0 }, { qty: 'x' }] }).validate(), 422, {
  map, issues: ['#/items/0/qty too_small', '#/items/1/qty invalid_type', '#/name missing_field']
})
await check('Mongoose: a query', () => User.findById('x').exec(), 422, { map, issues: ['#/_id invalid'] })
await check('Mongoose: an unknown member', () => new User({ more: 1 }).validate(), 422, { map, issues: ['#/more unknown_field'] })
await check('Mongoose: gone', () => { throw new mongoose.Error.DocumentNotFoundError({}, 'User') }, 404, { map })
await check('Mongoose: changed', () => { throw new mongoose.Error.VersionError(new User({ name: 'x' }), 1, ['name']) }, 409, { map })

const SCHEMA = 'PRAGMA foreign_keys = ON; CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE); ' +
  'CREATE TABLE posts (author INTEGER REFERENCES users); INSERT INTO users VALUES (1, \\'ann\\'); INSERT INTO posts VALUES (1)'
const statements = SCHEMA.split('; ')
const taken = { map: maps.sqliteErrors({ constraints: { 'users.email': { to: 1003, field: 'email' } } }), issues: ['#/email already_exists'] }
const database = new Database(':memory:')
database.exec(SCHEMA)
const kysely = new Kysely({ dialect: new SqliteDialect({ database }) })
await check('Kysely: none', () => kysely.selectFrom('users').selectAll().where('id', '=', 9).executeTakeFirstOrThrow(), 404, taken.map && { map: taken.map })
await check('Kysely: taken', () => kysely.insertInto('users').values({ email: 'ann' }).execute(), 400, taken)
const client = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true, pool: { min: 1, max: 1 } })
for (const sql of statements) await client.raw(sql)
class Person extends Model {
  static tableName = 'users'
  static jsonSchema = { type: 'object', required: ['email'], properties: { email: { type: 'string', minLength: 2 } } }
}
Person.knex(client)
await check('Objection: a model', () => Person.query().insert({ email: 'x' }), 422, { map: taken.map, issues: ['#/email too_short'] })
await check('Objection: none', () => Person.query().findById(9).throwIfNotFound(), 404, { map: taken.map })
await check('Objection: taken', () => Person.query().insert({ email: 'ann' }), 400, taken)
await check('Knex: referenced', () => client('users').delete(), 409, { map: taken.map })
await client.destroy()
await check('Knex: destroyed', () => client('users'), 503, { map: taken.map })
const entity = new EntitySchema({ name: 'users', columns: { id: { type: 'integer', primary: true }, email: { type: 'text' } } })
const source = await new DataSource({ type: 'better-sqlite3', database: ':memory:', entities: [entity] }).initialize()
for (const sql of statements) await source.query(sql)
await check('TypeORM: none', () => source.getRepository('users').findOneByOrFail({ id: 9 }), 404, { map: taken.map })
await check('TypeORM: taken', () => source.getRepository('users').insert({ email: 'ann' }), 400, taken)
await source.destroy()
await check('MikroORM: none', () => { throw MikroNotFound.findOneFailed('User', { id: 9 }) }, 404, { map: taken.map })
const libsql = createClient({ url: ':memory:' })
for (const sql of statements) await libsql.execute(sql)
await check('libSQL: taken', () => libsql.execute("INSERT INTO users (email) VALUES ('ann')"), 400, taken)
const pool = mysql.createPool({ host: '127.0.0.1', port: 1 })
await check('mysql2: refused', () => pool.query('SELECT 1'), 503, { map: maps.mysqlErrors() })
await pool.end()
await check('mysql2: closed', () => pool.query('SELECT 1'), 503, { map: maps.mysqlErrors() })
process.exit(0)
`

/** ofetch, got, ky, node-fetch, undici, axios and @fastify/oauth2, whose upstream answers, breaks off, is silent or is not there. */
export const UPSTREAMS = `${ASKING}
import { once } from 'node:events'
import { createServer } from 'node:http'
import cookie from '@fastify/cookie'
import httpProxy from '@fastify/http-proxy'
import oauth2 from '@fastify/oauth2'
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import fetchOfNode from 'node-fetch'
import { ofetch } from 'ofetch'
import { Agent, interceptors, request } from 'undici'

const upstream = createServer(({ url, socket }, response) => {
  if (url === '/cut') socket.destroy()
  else if (url !== '/silent') response.writeHead(Number(url.slice(1)) || 401, { 'www-authenticate': 'Bearer realm="upstream"', 'content-type': 'application/json' }).end('{}')
})
upstream.listen(0, '127.0.0.1')
await once(upstream, 'listening')
const origin = 'http://127.0.0.1:' + upstream.address().port
const map = maps.upstreamErrors()
const dispatcher = new Agent().compose(interceptors.responseError())
const clients = {
  ofetch: (url) => ofetch(url, { retry: 0, timeout: 200 }),
  got: (url) => got(url, { retry: { limit: 0 }, timeout: { request: 200 } }).json(),
  ky: (url) => ky(url, { retry: 0, timeout: 200 }).json(),
  undici: (url) => request(url, { dispatcher, headersTimeout: 200 }),
  axios: (url) => axios.get(url, { timeout: 200 })
}
for (const [name, ask] of Object.entries(clients)) {
  for (const path of ['/401', '/404', '/503', '/cut']) await check(name + path, () => ask(origin + path), 502, { map })
  await check(name + ': nobody listens', () => ask('http://127.0.0.1:1'), 502, { map })
  await check(name + ': silent', () => ask(origin + '/silent'), 504, { map })
}
await check('node-fetch: cut', () => fetchOfNode(origin + '/cut'), 502, { map })

const app = Fastify()
await app.register(errorCatalog)
await app.register(cookie)
const auth = { authorizeHost: origin, authorizePath: '/authorize', tokenHost: origin, tokenPath: '/token' }
await app.register(oauth2, { name: 'login', credentials: { client: { id: 'a', secret: 'b' }, auth }, startRedirectPath: '/login', callbackUri: 'http://a.test/back' })
app.get('/back', async (incoming) => await app.login.getAccessTokenFromAuthorizationCodeFlow(incoming))
await app.register(httpProxy, { upstream: 'http://127.0.0.1:1', prefix: '/proxied' })
const { headers, cookies } = await app.inject('/login')
const state = new URL(headers.location).searchParams.get('state')
for (const [url, status] of [['/back', 400], ['/back?code=x', 400], ['/back?code=x&state=y', 400], ['/back?code=x&state=' + state, 502], ['/proxied/x', 502]]) {
  const response = await app.inject({ url, headers: { cookie: cookies.map(({ name, value }) => name + '=' + value).join('; ') } })
  assert.equal(response.statusCode, status, url + response.body)
  assert.equal(response.headers['www-authenticate'], undefined, url)
}
process.exit(0)
`

/** Zod by itself and by its providers, Valibot, ArkType, Effect, Joi, Yup and class-validator: each names a member that is missing, and one that is too short. */
export const VALIDATORS = `
import assert from 'node:assert/strict'
import { type } from 'arktype'
import { IsString, MinLength, validate } from 'class-validator'
import { Schema } from 'effect'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import * as zodOpenapi from 'fastify-zod-openapi'
import Joi from 'joi'
import * as v from 'valibot'
import * as yup from 'yup'
import { z } from 'zod'
import errorCatalog from 'fastify-error-catalog'

const check = async (title, schema, compile, told = ['#/a missing_field', '#/b too_short']) => {
  const app = Fastify()
  await app.register(errorCatalog, { format: 'problem' })
  app.setSerializerCompiler(() => JSON.stringify)
  app.post('/', { schema: { body: schema }, validatorCompiler: compile }, () => 'ok')
  const response = await app.inject({ method: 'POST', url: '/', payload: { b: 'x' } })
  await app.close()
  assert.equal(response.statusCode, 422, title)
  assert.deepEqual(response.json().errors.map(({ pointer, code }) => pointer + ' ' + code).sort(), told, title)
}
const standard = ({ schema }) => (data) => {
  const { issues, value } = schema['~standard'].validate(data)
  return issues ? { error: issues } : { value }
}
const zod = z.object({ a: z.string(), b: z.string().min(2) })
await check('zod', zod, ({ schema }) => (data) => schema.safeParse(data))
await check('zod, as a Standard Schema', zod, standard)
await check('fastify-type-provider-zod', zod, validatorCompiler)
await check('fastify-zod-openapi', zod, zodOpenapi.validatorCompiler)
await check('valibot', v.object({ a: v.string(), b: v.pipe(v.string(), v.minLength(2)) }), standard)
await check('arktype', type({ a: 'string', b: 'string >= 2' }), standard)
await check('joi', Joi.object({ a: Joi.string().required(), b: Joi.string().min(2) }), ({ schema }) => (data) => schema.validate(data, { abortEarly: false }))
await check('yup', yup.object({ a: yup.string().required(), b: yup.string().min(2) }), ({ schema }) => (data) => {
  try { return { value: schema.validateSync(data, { abortEarly: false }) } } catch (error) { return { error } }
})
const effect = Schema.toStandardSchemaV1(Schema.Struct({ a: Schema.String, b: Schema.String.check(Schema.isMinLength(2)) }), { parseOptions: { errors: 'all' } })
await check('effect', effect, standard)

class Dto { a = undefined; b = 'x' }
IsString()(Dto.prototype, 'a')
MinLength(2)(Dto.prototype, 'b')
const errors = await validate(new Dto())
const app = Fastify()
await app.register(errorCatalog, { format: 'problem' })
app.post('/', (request, reply) => reply.validationError(errors))
assert.deepEqual((await app.inject({ method: 'POST', url: '/', payload: { b: 'x' } })).json().errors.map(({ pointer }) => pointer).sort(), ['#/a', '#/b'])
`
