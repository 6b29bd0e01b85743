import type { IssueFacts, IssueParams, IssueSource } from '../../../types/issue.js'
import { isRecord } from '../../guards.js'
import { createIssueError, toDisplay } from '../../plugin-errors.js'
import { issueGroup } from './issue-groups.js'
import { toField, toPointer, toSegments } from '../schema/json-pointer.js'
import { isScalar } from '../schema/scalar.js'

const SOURCES: readonly string[] = ['body', 'querystring', 'params', 'headers'] satisfies IssueSource[]

/**
 * Makes a neutral issue of one raised by hand, which callers without types may have made of anything. `pointer` goes before `field`; the part is the body unless given; the group is that of the code.
 *
 * @throws `FST_CATALOG_ISSUE_INVALID` for what names no field or no code
 */
export function toIssueFacts (given: unknown): IssueFacts {
  if (!isRecord(given)) throw createIssueError(`issue must be an object, received ${toDisplay(given)}`)
  const { code, message, params = {}, source = 'body' } = given
  if (typeof code !== 'string' || code === '') {
    throw createIssueError(`issue.code must be a non-empty string, received ${toDisplay(code)}`)
  }
  if (!isSource(source)) throw createIssueError(`issue.source must be one of ${SOURCES.join(', ')}, received ${toDisplay(source)}`)
  if (message !== undefined && typeof message !== 'string') {
    throw createIssueError(`issue.message must be a string, received ${toDisplay(message)}`)
  }
  if (!isParams(params)) {
    throw createIssueError(`issue.params must be scalars and lists of scalars by name, received ${toDisplay(params)}`)
  }
  const segments = readSegments(given)
  return {
    source,
    pointer: toPointer(segments),
    field: toField(segments),
    code,
    group: issueGroup(code),
    keyword: '',
    params,
    ...(message !== undefined && { message })
  }
}

function readSegments ({ field, pointer }: Record<string, unknown>): readonly string[] {
  if (pointer !== undefined) {
    if (typeof pointer === 'string' && (pointer === '' || pointer.startsWith('/'))) return toSegments(pointer)
    throw createIssueError(`issue.pointer must be a JSON Pointer, received ${toDisplay(pointer)}`)
  }
  if (field === undefined) throw createIssueError('issue must be given a field or a pointer, received neither')
  if (typeof field !== 'string') throw createIssueError(`issue.field must be a string, received ${toDisplay(field)}`)
  return field === '' ? [] : field.split('.')
}

function isSource (source: unknown): source is IssueSource {
  return typeof source === 'string' && SOURCES.includes(source)
}

function isParams (params: unknown): params is IssueParams {
  return isRecord(params) && Object.values(params).every((value) => isScalar(value) || isListOf(value, isScalar) || isListOf(value, isNames))
}

function isNames (value: unknown): boolean {
  return isListOf(value, (name) => typeof name === 'string')
}

function isListOf (value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((member) => isMember(member))
}
