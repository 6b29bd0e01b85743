import { Writable } from 'node:stream'
import type { FastifyServerOptions } from 'fastify'

/** A line of the log as Fastify writes it. */
export interface LogLine {
  readonly level: number
  readonly msg: string
  readonly reqId?: string
  readonly req?: object
  readonly res?: { readonly statusCode: number }
  readonly err?: { readonly type: string, readonly message: string, readonly stack: string, readonly code?: string | number }
}

/** The `logger` option of an app, and the lines that it has written so far. */
export function collectLog (level = 'info'): [logger: NonNullable<FastifyServerOptions['logger']>, lines: LogLine[]] {
  const lines: LogLine[] = []
  const stream = new Writable({
    write (chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)) as LogLine)
      done()
    }
  })
  return [{ level, stream }, lines]
}
