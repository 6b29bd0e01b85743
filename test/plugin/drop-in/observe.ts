import type { AddressInfo } from 'node:net'
import { createApp, type AppOptions, type Installs } from './app.js'
import { exchange, withoutDate } from './exchange.js'
import { groupLines } from './log-lines.js'
import { requests } from './requests.js'

/** All that an app answered and logged. */
export interface Observed {
  /** The bytes by request, without the date. */
  readonly answers: ReadonlyMap<string, string>
  readonly lines: ReadonlyMap<string, string>
}

/** One thing that is not as it was. */
export interface Difference {
  readonly request: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Starts the app, asks it everything that `asked` names, one request at a time and each on its own socket, and closes it. */
export async function observe (options: AppOptions, installs: Installs = {}, asked = /^/): Promise<Observed> {
  const lines: string[] = []
  const app = await createApp(options, installs, lines)
  await app.listen({ port: 0, host: '127.0.0.1' })
  // An app that listens on a port has an address.
  const { port } = app.server.address() as AddressInfo
  const answers = new Map<string, string>()
  for (const [index, [name, bytes]] of requests.entries()) {
    if (asked.test(name)) answers.set(`${index} ${name}`, withoutDate(await exchange(port, bytes)))
  }
  await app.close()
  return { answers, lines: groupLines(lines) }
}

/** What differs between two runs. */
export function findDifferences (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly Difference[] {
  const requests = new Set([...before.keys(), ...after.keys()])
  return [...requests]
    .map((request) => ({ request, before: before.get(request), after: after.get(request) }))
    .filter((difference) => difference.before !== difference.after)
}
