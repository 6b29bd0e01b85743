import type { FoundIssues } from '../../../types/compiled.js'
import type { IssueFacts, IssueSource } from '../../../types/issue.js'
import { isRecord } from '../../guards.js'
import { hasDataReferences } from '../schema/data-references.js'
import { isAlone, isPlainError, readDetail, readDetailInList, type Detail, type PlainError } from './error-details.js'
import type { Work } from '../schema/work.js'
import type { ValidatedPart } from './parse-failure.js'

/** An issue with its place in the schema. */
export interface RankedIssue {
  readonly issue: IssueFacts
  readonly rank: readonly number[]
  /** What it cost to tell it. */
  readonly work: number
  /** `true` where it holds whatever other errors there are. */
  readonly isCertain: boolean
}

/** What was made of a list of errors, some of which stand for others. */
export interface RankedList {
  readonly issues: readonly RankedIssue[]
  /** `true` where there was no work left for some of them. */
  readonly isCut: boolean
  /** What it cost. */
  readonly work: number
  /** The work that must be there to make it without a cut: reading may take a share alone of what is left. */
  readonly needed: number
}

/** What was validated, and in whose name. */
export interface MemoryContext extends ValidatedPart {
  readonly source: IssueSource
  readonly resource?: string | undefined
  /** Rules of the app's own keywords. */
  readonly keywords?: { readonly has: (keyword: string) => boolean } | undefined
}

/** Remembers the issues of errors that come again and again. */
export interface IssueMemory {
  /**
   * The issue of an error, frozen if it is remembered: that is how others know that this very object will come again.
   *
   * @param make tells the error anew; `undefined` for what depends on more than the schema, the place and the kind of the value
   */
  readonly recall: (error: unknown, context: MemoryContext, make: () => RankedIssue) => RankedIssue
  /**
   * What was made of a list of errors, its issues frozen if it is remembered.
   *
   * @param make makes it anew; `undefined` for what depends on more than the schema and, for each error, the place and a few facts of the value
   */
  readonly recallList: (errors: readonly unknown[], context: MemoryContext & { readonly work: Work }, make: () => RankedList) => RankedList
  /** All that was found: frozen, and the very same object for the same issues, where each of them is remembered. */
  readonly together: (issues: readonly IssueFacts[]) => FoundIssues
}

/** The issues of one schema in one use of it. */
interface OfSchema extends Pick<MemoryContext, 'source' | 'resource' | 'sharedSchemas'> {
  /** `false` where limits may be what was submitted. */
  readonly isFixed: boolean
  /** By the path in the schema, the path in the data, and what else tells errors apart. Each is a text that is hashed already, as a whole would not be. */
  readonly places: Map<string, Map<string, Map<Detail, KnownError>>>
  /** By the numbers of their errors. */
  readonly lists: Map<string, RankedList>
}

/** An error that was seen before. */
interface KnownError {
  readonly number: number
  ranked: RankedIssue | undefined
}

/** What was found by the issues on the way here. */
interface Sequence {
  found: FoundIssues | undefined
  readonly next: Map<IssueFacts, Sequence>
}

/** The most errors, issues and sequences of issues that are remembered. When it is reached, all are forgotten. */
const MAX_REMEMBERED = 2048

/** Of more issues at once there are too many combinations. */
const MAX_TOGETHER = 8

/** Longer lists of errors that belong together are not remembered: there are too many. */
const MAX_LIST = 256

/** Makes a memory that is bounded, whatever clients send. */
export function createIssueMemory (): IssueMemory {
  let uses = new WeakMap<object, OfSchema[]>()
  let sequences = createSequence()
  let count = 0
  let last = 0

  function countUp (more = 1): void {
    if (count + more > MAX_REMEMBERED) {
      uses = new WeakMap()
      sequences = createSequence()
      count = 0
    }
    count += more
  }

  function findUse (schema: object, { source, resource, sharedSchemas }: MemoryContext): OfSchema {
    const known = uses.get(schema)
    if (known !== undefined) {
      for (const use of known) {
        if (use.source === source && use.resource === resource && use.sharedSchemas === sharedSchemas) return use
      }
    }
    const use = { source, resource, sharedSchemas, isFixed: !hasDataReferences({ schema, sharedSchemas }), places: new Map(), lists: new Map() }
    countUp()
    uses.set(schema, [...uses.get(schema) ?? [], use])
    return use
  }

  function extend ({ next }: Sequence, issue: IssueFacts): Sequence {
    countUp()
    const longer = createSequence()
    next.set(issue, longer)
    return longer
  }

  function findError ({ places }: OfSchema, { schemaPath, instancePath }: PlainError, detail: Detail): KnownError {
    const known = places.get(schemaPath)?.get(instancePath)?.get(detail)
    if (known !== undefined) return known
    countUp()
    const ofPath = places.get(schemaPath) ?? new Map<string, Map<Detail, KnownError>>()
    const ofPlace = ofPath.get(instancePath) ?? new Map<Detail, KnownError>()
    const made: KnownError = { number: ++last, ranked: undefined }
    places.set(schemaPath, ofPath.set(instancePath, ofPlace.set(detail, made)))
    return made
  }

  /** What tells a list from all others; `undefined` where that is not known of one of its errors. */
  function toKey (errors: readonly unknown[], use: OfSchema, context: MemoryContext): string | undefined {
    let key = ''
    for (const error of errors) {
      if (!isPlainError(error) || context.keywords?.has(error.keyword) === true) return undefined
      const detail = readDetailInList(error, context)
      if (detail === false) return undefined
      key += `${findError(use, error, detail).number} `
    }
    return key
  }

  return {
    recall (error, context, make) {
      const { schema, keywords } = context
      if (!isRecord(schema) || !isPlainError(error) || !isAlone(error) || keywords?.has(error.keyword) === true) return make()
      const use = findUse(schema, context)
      if (!use.isFixed) return make()
      const known = findError(use, error, readDetail(error, context))
      known.ranked ??= freeze(make())
      return known.ranked
    },

    recallList (errors, context, make) {
      const { schema, work } = context
      if (!isRecord(schema) || !('data' in context) || errors.length > MAX_LIST) return make()
      const use = findUse(schema, context)
      const key = use.isFixed ? toKey(errors, use, context) : undefined
      if (key === undefined) return make()
      const known = use.lists.get(key)
      if (known !== undefined && known.needed <= work.left) {
        // It costs the same where it is remembered.
        work.left -= known.work
        return known
      }
      const made = make()
      if (made.isCut) return made
      countUp(1 + made.issues.length)
      use.lists.set(key, made)
      made.issues.forEach(freeze)
      return made
    },

    together (issues) {
      if (issues.length > MAX_TOGETHER) return { issues, truncated: false }
      let sequence = sequences
      for (const issue of issues) {
        const next = sequence.next.get(issue)
        if (next === undefined && !issues.every(Object.isFrozen)) return { issues, truncated: false }
        sequence = next ?? extend(sequence, issue)
      }
      sequence.found ??= Object.freeze({ issues: Object.freeze([...issues]), truncated: false })
      return sequence.found
    }
  }
}

function createSequence (): Sequence {
  return { found: undefined, next: new Map() }
}

function freeze (ranked: RankedIssue): RankedIssue {
  Object.freeze(ranked.issue.params)
  Object.freeze(ranked.issue)
  return ranked
}
