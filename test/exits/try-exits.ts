import type { ErrorCatalogOptions } from '../../lib/index.js'
import { createExitApp } from './exit-app.js'
import { ask, openSession } from './http2-exchange.js'
import { parseAnswer, sendBytes, type SocketAnswer } from './socket-exchange.js'
import { PROTOCOLS, type ExitGroup, type ExitRequest, type ExitRow, type Protocol, type Target } from './table/exit-row.js'

/** The wire formats that the suite holds. */
export const FORMATS = ['nested', 'flat', 'typed', 'problem'] as const

export type ContractFormat = typeof FORMATS[number]

/** An exit that was tried, and what came back. */
export interface Trial {
  readonly row: ExitRow
  readonly protocol: Protocol
  readonly format: ContractFormat
  readonly answer: SocketAnswer
}

/** What a trial does otherwise than its row says. */
export interface Variation {
  /** Which rows are tried; all unless given. */
  readonly of?: (row: ExitRow) => boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly options?: ErrorCatalogOptions
}

/** Tries each row of groups over one protocol in one format. */
export async function tryExits (groups: readonly ExitGroup[], protocol: Protocol, format: ContractFormat, variation: Variation = {}): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const group of groups) {
    const rows = group.rows.filter((row) => (row.over ?? PROTOCOLS).includes(protocol) && variation.of?.(row) !== false)
    if (rows.length > 0) trials.push(...await tryRows(group, rows, protocol, format, variation))
  }
  return trials
}

async function tryRows (group: ExitGroup, rows: readonly ExitRow[], protocol: Protocol, format: ContractFormat, variation: Variation): Promise<Trial[]> {
  const target = await createExitApp(group, protocol, { format, ...variation.options })
  try {
    const trials: Trial[] = []
    // HTTP/1 has a socket for each, HTTP/2 a session for all.
    const send = protocol.startsWith('h2') ? openHttp2(target) : { ask: askHttp1, close: () => {} }
    for (const row of rows) {
      const answer = row.ask !== undefined
        ? await row.ask(target)
        : row.bytes !== undefined
          ? parseAnswer(await sendBytes(target.port, row.bytes, { tls: protocol !== 'h1', endsEarly: row.endsEarly === true }))
          : await send.ask(vary(row, variation), target)
      trials.push({ row, protocol, format, answer })
    }
    send.close()
    return trials
  } finally {
    await target.app.close()
  }
}

function vary (row: ExitRow, { method = row.method, headers }: Variation): ExitRequest {
  return { ...row, ...(method !== undefined && { method }), headers: { ...row.headers, ...headers } }
}

async function askHttp1 (request: ExitRequest, { port, protocol }: Target): Promise<SocketAnswer> {
  return parseAnswer(await sendBytes(port, toBytes(request), { tls: protocol === 'https' }))
}

function openHttp2 ({ port, protocol }: Target): { ask: (request: ExitRequest) => Promise<SocketAnswer>, close: () => void } {
  const session = openSession(port, protocol === 'h2').setMaxListeners(0)
  return { ask: async (request) => await ask(session, request), close: () => { session.destroy() } }
}

/** A request as HTTP/1.1 writes it, on a connection that ends after it. */
export function toBytes ({ method = 'GET', path = '/', headers, body = '' }: ExitRequest): string {
  const given = { host: 'a', connection: 'close', ...(body !== '' && { 'content-length': String(body.length) }), ...headers }
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}
