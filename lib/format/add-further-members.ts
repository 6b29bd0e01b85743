import type { TObject } from '@sinclair/typebox'
import type { NeutralError } from '../../types/format.js'

/** What an error says beyond its contract. */
export type FurtherFacts = Partial<Pick<NeutralError, 'detail'>> & Pick<NeutralError, 'truncated' | 'requestId' | 'extra'>

/**
 * Adds what every contract allows beyond its own members: `detail`, `truncated`, `requestId`, then `extra`. None of them overrides a
 * member of `contract`, be it in this body or not.
 */
export function addFurtherMembers<Body extends object> (contract: TObject, body: Body, error: FurtherFacts): Body {
  const { detail, truncated, requestId, extra } = error
  if (detail === undefined && !truncated && requestId === undefined && extra === undefined) return body
  const members = new Map<string, unknown>(Object.entries(body))
  const add = (name: string, value: unknown): void => {
    // JSON has no word for a function, and one called `toJSON` would replace the whole body.
    if (value === undefined || typeof value === 'function') return
    if (!members.has(name) && !Object.hasOwn(contract.properties, name)) members.set(name, value)
  }
  add('detail', detail)
  if (truncated) add('truncated', true)
  add('requestId', requestId)
  for (const [name, value] of Object.entries(extra ?? {})) add(name, value)
  // All members of the body are in the map, with their values.
  return Object.fromEntries(members) as Body
}
