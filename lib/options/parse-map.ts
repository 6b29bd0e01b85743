import type { AnyCatalog } from '../../types/catalog.js'
import type { ErrorMapping } from '../../types/options.js'
import { takesParams } from '../catalog/takes-params.js'
import { findMatcherProblem } from '../catalog/validate-matcher.js'
import { isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { suggestSlug } from '../find-similar-name.js'

/** The option `map`: foreign errors to entries. */
export function parseMap (map: unknown, catalog: AnyCatalog, must: Must): readonly ErrorMapping[] {
  if (map === undefined) return []
  if (!Array.isArray(map)) {
    must('map', 'an array of mappings', map)
    return []
  }
  for (const [index, mapping] of map.entries()) validateMapping(`map[${index}]`, mapping, catalog, must)
  return Object.freeze([...map])
}

function validateMapping (path: string, mapping: unknown, catalog: AnyCatalog, must: Must): void {
  if (typeof mapping === 'function') return
  if (!isRecord(mapping)) return must(path, 'a function or a mapping', mapping)
  const { to, ...matcher } = mapping
  const problem = findMatcherProblem(matcher)
  if (problem !== undefined) must(path, `a function or a mapping ${problem}`, mapping)
  const entry = typeof to === 'number' || typeof to === 'string' ? catalog.get(to) : undefined
  if (entry === undefined) must(`${path}.to`, `a code or slug of the catalogue${suggestSlug(to, catalog.entries())}`, to)
  else if (takesParams(entry)) must(`${path}.to`, 'an entry whose text takes no params', to)
}
