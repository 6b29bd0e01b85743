import autocannon, { type Result } from 'autocannon'
import { serveParent } from './child.js'
import type { Request } from './scenario.js'

/** What is sent to a server, and how often. */
export interface LoadOrder {
  readonly port: number
  readonly request: Request
  readonly amount: number
  readonly connections: number
  /** The status that each answer must have. */
  readonly status: number
}

const services = {
  /** Sends requests until all are answered; returns how many a second were. */
  async send ({ port, request: { method, path, headers, body }, amount, connections, status }: LoadOrder): Promise<number> {
    const started = process.hrtime.bigint()
    let ended = started
    let answered = 0
    const { promise, settle } = createResult()
    const load = autocannon({
      url: `http://127.0.0.1:${port}${path}`,
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      amount,
      connections,
      // A machine that is busy with other things may let a server wait.
      timeout: 60,
      bailout: 1,
      // It looks this often, in milliseconds, whether it is done.
      sampleInt: 20,
      skipAggregateResult: true
    }, settle)
    load.on('response', () => {
      answered++
      if (answered === amount) ended = process.hrtime.bigint()
    })
    const { errors, statusCodeStats } = await promise
    const count = statusCodeStats?.[`${status}`]?.count ?? 0
    if (errors > 0 || count !== amount) {
      throw new Error(`All ${amount} answers must have the status ${status}, received ${JSON.stringify(statusCodeStats)} and ${errors} errors`)
    }
    return amount / (Number(ended - started) / 1e9)
  }
}

/** With a callback autocannon gives the emitter that it is. */
function createResult () {
  let settle: (error: unknown, result: Result) => void = () => {}
  const promise = new Promise<Result>((resolve, reject) => {
    settle = (error, result) => error === null ? resolve(result) : reject(error)
  })
  return { promise, settle }
}

export type Load = typeof services

serveParent(services)
