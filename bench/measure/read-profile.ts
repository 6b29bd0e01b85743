/** Whose a function is. What Node does for a caller is the caller's. */
export type Owner = string

/** A function's share of the time that the server was busy. */
export interface Share {
  readonly owner: Owner
  /** `name file:line` */
  readonly place: string
  readonly share: number
}

/** A node of the call tree in a `.cpuprofile`. */
interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string, readonly url: string, readonly lineNumber: number }
  readonly children?: readonly number[]
}

/** A `.cpuprofile`: times are in microseconds. */
interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly startTime: number
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** What V8 does by itself, and for nobody. */
const IDLE: ReadonlySet<string> = new Set(['(idle)', '(root)'])

/**
 * Reads a profile of `--cpu-prof`.
 *
 * @param window from when to when, on the monotonic clock, in microseconds
 * @param own URL of the folder whose files are the package's
 */
export function readProfile (text: string, [from, to]: readonly [number, number], own: string): Share[] {
  const { nodes, startTime, samples, timeDeltas } = JSON.parse(text) as Profile // as V8 writes it
  const times = new Map<number, number>()
  let now = startTime
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0
    now += delta
    if (now >= from && now <= to) times.set(id, (times.get(id) ?? 0) + delta)
  })

  const byId = new Map(nodes.map((node) => [node.id, node]))
  const shares = new Map<string, { owner: Owner, place: string, time: number }>()
  let busy = 0
  const visit = (node: ProfileNode, inherited: Owner): void => {
    const owner = toOwner(node, own) ?? inherited
    const time = times.get(node.id) ?? 0
    if (time > 0 && !IDLE.has(node.callFrame.functionName)) {
      busy += time
      const place = toPlace(node)
      const share = shares.get(`${owner} ${place}`) ?? { owner, place, time: 0 }
      share.time += time
      shares.set(`${owner} ${place}`, share)
    }
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child !== undefined) visit(child, owner)
    }
  }
  const [root] = nodes
  if (root !== undefined) visit(root, 'node')
  return [...shares.values()].map(({ owner, place, time }) => ({ owner, place, share: time / busy })).sort((a, b) => b.share - a.share)
}

/** `undefined` for what belongs to whoever called it. */
function toOwner ({ callFrame: { url, functionName } }: ProfileNode, own: string): Owner | undefined {
  if (url.startsWith(own)) return 'ours'
  if (functionName === '(garbage collector)') return 'garbage collector'
  if (functionName === '(program)') return 'node'
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (name !== undefined) return name
  return url.startsWith('file:') ? 'benchmark' : undefined
}

function toPlace ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const name = functionName === '' ? '(anonymous)' : functionName
  return url === '' ? name : `${name} ${url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}:${lineNumber + 1}`
}
