import type { SourceFile } from './source-files.js'

/** What each file imports of the others, by path. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** Makes the graph of files; with `values`, of what is imported at run time alone. */
export function toGraph (files: readonly SourceFile[], { values }: { values: boolean }): Graph {
  return new Map(files.map(({ path, imports }) => {
    return [path, imports.filter(({ isLocal, isType }) => isLocal && !(values && isType)).map(({ from }) => from)]
  }))
}

/** The files that can be reached from others, those included. */
export function reachableFrom (graph: Graph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...starts]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    open.push(...graph.get(path) ?? [])
  }
  return reached
}

/** Each import by which a file comes back to itself, with the way back, `a → b → a`. */
export function findCycles (graph: Graph): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  function visit (path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path)
    if (start !== -1) cycles.push([...trail.slice(start), path].join(' → '))
    if (start !== -1 || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return cycles
}
