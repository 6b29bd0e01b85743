import type { IssueSource } from '../../../types/issue.js'
import { cleanName, toField, toPointer } from '../schema/json-pointer.js'
import { locateSchema, type SchemaLocation } from '../schema/locate-schema.js'
import { toPath, type Finding, type Found } from './finding.js'
import { issueGroup } from './issue-groups.js'
import type { RankedIssue } from './issue-memory.js'
import type { ValidatedPart } from './parse-failure.js'

/** In whose name an issue is told. */
interface IssueOwner {
  readonly source: IssueSource
  readonly resource?: string | undefined
}

/** The issue of something found, with its place in the schema. */
export function toRanked (found: Found, part: ValidatedPart, { source, resource }: IssueOwner): RankedIssue {
  const path = toPath(found)
  const segments = path.map(cleanName)
  const pointer = toPointer(segments)
  const location = path === found.failure.segments ? found.failure.location : locateSchema(part, path)
  const { code, params, group = issueGroup(code), message } = nameMissingBody(found.finding, source, pointer)
  const title = toTitle(location)
  const field = toField(segments)
  const keyword = cleanName(found.failure.keyword)
  // To spread an object takes longer than all its members together.
  const issue = resource === undefined && title === undefined && message === undefined
    ? { source, pointer, field, code, group, keyword, params }
    : {
        source,
        pointer,
        field,
        ...(resource !== undefined && { resource }),
        code,
        group,
        keyword,
        params,
        ...(title !== undefined && { title }),
        ...(message !== undefined && { message })
      }
  return { rank: location.rank, work: 0, isCertain: false, issue }
}

/** Fastify validates `null` where a body is absent. */
function nameMissingBody (finding: Finding, source: IssueSource, pointer: string): Finding {
  const isAbsent = source === 'body' && pointer === '' && finding.code === 'null_not_allowed'
  return isAbsent ? { code: 'missing_body', params: {} } : finding
}

function toTitle ({ places }: SchemaLocation): string | undefined {
  for (const { schema: { title }, isAlternative } of places) {
    if (!isAlternative && typeof title === 'string' && title !== '') return title
  }
  return undefined
}
