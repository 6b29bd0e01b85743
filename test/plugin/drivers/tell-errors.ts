import { inspect } from 'node:util'
import Fastify from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { postgresErrors, type AnsweredError } from '../../../lib/index.js'
import { errorOf } from '../../maps/answer-by.js'
import { collectLog } from '../collect-log.js'

export const TABLE = 'create table users (id serial primary key, email text, age int, hash text, constraint users_email_key unique (email))'
export const USER = ['canary-mail@example.com', 1, 'canary-hash'] as const
export const DUPLICATE = "insert into users (email, age, hash) values ('canary-mail@example.com', 1, 'canary-hash')"
export const INSERT = 'insert into users (email, age, hash) values ($1, $2, $3)'

type Failures = Readonly<Record<string, () => unknown>>

interface Told {
  /** All that is logged, and the event as a debugger shows it. */
  readonly text: string
  readonly event: AnsweredError
}

/** An app whose route throws what it is given, and what it then logs and tells. */
async function createTeller (logDriverDetails: boolean | undefined): Promise<(error: unknown) => Promise<Told>> {
  const [logger, lines] = collectLog('trace')
  const events: AnsweredError[] = []
  let thrown: unknown
  const app = Fastify({ logger })
  await app.register(errorCatalog, { format: 'problem', map: postgresErrors(), onError: (event) => { events.push(event) }, logDriverDetails })
  app.get('/', async () => { throw thrown })
  return async (error) => {
    thrown = error
    lines.length = events.length = 0
    const { body } = await app.inject('/')
    const [event] = events
    if (event === undefined || body.includes('canary')) throw new Error('It must be told, and the answer must have nothing of it')
    return { text: `${JSON.stringify(lines)}\n${inspect(event, { depth: 20, showHidden: true, getters: true })}`, event }
  }
}

export const tell = await createTeller(undefined)
const tellAll = await createTeller(true)

/** Each failure, alone and as the cause of another error. */
export async function testAll (t: Test, failures: Failures): Promise<void> {
  for (const [title, fail] of Object.entries(failures)) {
    const error = await errorOf(fail)
    t.ok(error instanceof Error, title)
    const outer = new Error(`Not saved: ${(error as Error).message}`, { cause: error })
    for (const thrown of [error, outer, new AggregateError([error], 'Not saved')]) {
      const { text, event } = await tell(thrown)
      t.notMatch(text, /canary|99999999999/, `${title}: no value`)
      t.ok(event.error instanceof Error)
      t.match(event.error, { constructor: (thrown as Error).constructor, name: (thrown as Error).name }, 'it is of its class')
    }
    const { text } = await tellAll(error)
    t.match(text, /canary|99999999999/, `${title}: all by logDriverDetails`)
    t.equal((await tellAll(error)).event.error, error)
  }
}

export function failuresOf (query: (sql: string, values?: readonly unknown[]) => unknown): Failures {
  return {
    duplicate: () => query(INSERT, USER),
    'not a number': () => query(INSERT, ['other', 'canary-number', 'canary-hash']),
    'too large': () => query(INSERT, ['other', 99999999999, 'canary-hash']),
    'no SQL': () => query('select 1 one canary'),
    raised: () => query("do $$ begin raise exception 'canary-mail exists' using detail = 'canary', hint = 'canary'; end $$"),
    json: () => query("select '{canary-json'::json")
  }
}
