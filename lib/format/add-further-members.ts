import type { TObject } from '@sinclair/typebox'
import type { NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'

/** What an error says beyond its contract. */
export type FurtherFacts = Partial<Pick<NeutralError, 'detail'>> &
  Pick<NeutralError, 'data' | 'truncated' | 'requestId' | 'traceId' | 'params' | 'retryable' | 'action' | 'shows' | 'members' | 'extra'>

/**
 * Adds what every contract allows beyond its own members: `detail`, the members of `data`, `truncated`, `requestId`, `traceId`, `params`, advice, what
 * the option `members` gives, then `extra`. None of them overrides a member of `contract`, be it in this body or not, or one that was added before.
 */
export function addFurtherMembers<Body extends object> (contract: TObject, body: Body, error: FurtherFacts): Body {
  if (!hasFurtherMembers(error)) return body
  const { detail, data, truncated, requestId, traceId, params, retryable, action, shows, members: added, extra } = error
  const members = new Map<string, unknown>(Object.entries(body))
  const add = (name: string, value: unknown): void => {
    // JSON has no word for a function, and one called `toJSON` would replace the whole body.
    if (value === undefined || typeof value === 'function') return
    if (!members.has(name) && !Object.hasOwn(contract.properties, name)) members.set(name, value)
  }
  const addAll = (more: object | undefined): void => {
    for (const [name, value] of Object.entries(more ?? {})) add(name, value)
  }
  add('detail', detail)
  addAll(data)
  if (truncated) add('truncated', true)
  addAll({ requestId, traceId, ...(shows.params && { params }), ...(shows.advice && { retryable, action }) })
  addAll(added)
  addAll(extra)
  // All members of the body are in the map, with their values.
  return Object.fromEntries(members) as Body
}

function hasFurtherMembers ({ detail, data, truncated, requestId, traceId, params, shows, members, extra }: FurtherFacts): boolean {
  return truncated || shows.advice || (shows.params && params !== undefined) ||
    [detail, data, requestId, traceId, members, extra].some((value) => value !== undefined)
}

/** `params` of an issue, with the option of that name. */
export function toIssueParams ({ params }: Issue, { shows }: Pick<NeutralError, 'shows'>): { params?: Issue['params'] } {
  return shows.params && Object.keys(params).length > 0 ? { params } : {}
}
