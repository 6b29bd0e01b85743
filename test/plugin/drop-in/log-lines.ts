/** A log line without what differs from run to run. */
interface LogLine {
  readonly reqId?: string
  readonly req?: { readonly url: string }
  readonly [name: string]: unknown
}

/** The log lines of each request, by its id and URL; those of no request under `''`. */
export function groupLines (lines: readonly string[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  const groups = new Map<string, string>()
  for (const text of lines) {
    const { time, pid, hostname, responseTime, ...line } = JSON.parse(text) as LogLine
    if (String(line['msg']).startsWith('Server listening')) continue
    const { reqId = '', req } = line
    // The first line of a request has its URL.
    const url = urls.get(reqId) ?? req?.url ?? ''
    urls.set(reqId, url)
    const key = `${reqId} ${url}`.trim()
    groups.set(key, `${groups.get(key) ?? ''}${JSON.stringify(line, withoutChance)}\n`)
  }
  return groups
}

/** Leaves out ports, and the calls in a stack: those of an error that Fastify makes while it answers go through the plugin. */
function withoutChance (key: string, value: unknown): unknown {
  if (key === 'remotePort') return undefined
  return key === 'stack' ? String(value).replace(/\n +at .*/g, '') : value
}
