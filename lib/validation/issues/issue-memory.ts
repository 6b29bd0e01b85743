import type { FoundIssues } from '../../../types/compiled.js'
import type { IssueFacts, IssueSource } from '../../../types/issue.js'
import { isRecord } from '../../guards.js'
import { hasDataReferences } from '../schema/data-references.js'
import { toSegments } from '../schema/json-pointer.js'
import { readValueFacts, valueAt } from '../schema/value-facts.js'

/** An issue with its place in the schema. */
export interface RankedIssue {
  readonly issue: IssueFacts
  readonly rank: readonly number[]
  /** What it cost to tell it. */
  readonly work: number
  /** `true` where it holds whatever other errors there are. */
  readonly isCertain: boolean
}

/** What was validated, and in whose name. */
export interface MemoryContext {
  readonly source: IssueSource
  readonly resource?: string | undefined
  readonly schema?: unknown
  readonly sharedSchemas?: Readonly<Record<string, unknown>> | undefined
  readonly data?: unknown
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
  /** All that was found: frozen, and the very same object for the same issues, where each of them is remembered. */
  readonly together: (issues: readonly IssueFacts[]) => FoundIssues
}

/** The issues of one schema in one use of it. */
interface OfSchema extends Pick<MemoryContext, 'source' | 'resource' | 'sharedSchemas'> {
  /** `false` where limits may be what was submitted. */
  readonly isFixed: boolean
  /** By the path in the schema, the path in the data, and what else tells issues apart. Each is a text that is hashed already, as a whole would not be. */
  readonly places: Map<string, Map<string, Map<Detail, RankedIssue>>>
}

/** What was found by the issues on the way here. */
interface Sequence {
  found: FoundIssues | undefined
  readonly next: Map<IssueFacts, Sequence>
}

/** What tells apart two errors of one keyword in one place. */
type Detail = string | number | undefined

/** The most issues and sequences of issues that are remembered. When it is reached, all are forgotten. */
const MAX_REMEMBERED = 2048

/** Of more issues at once there are too many combinations. */
const MAX_TOGETHER = 8

/** A client writes the path of an error: what is longer is not remembered. */
const MAX_PATH_LENGTH = 256

type Fact = 'type' | 'size' | undefined

/** What of the value the issue of a keyword depends on; the rest is the schema's. Errors of other keywords are told anew each time. */
const FACTS: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ['type', 'type'], ['minLength', 'size'], ['maxLength', 'size'], ['minItems', 'size'], ['maxItems', 'size'],
  ['required', undefined], ['pattern', undefined], ['format', undefined], ['enum', undefined], ['const', undefined], ['multipleOf', undefined],
  ['minimum', undefined], ['maximum', undefined], ['exclusiveMinimum', undefined], ['exclusiveMaximum', undefined]
])

/** Makes a memory that is bounded, whatever clients send. */
export function createIssueMemory (): IssueMemory {
  let uses = new WeakMap<object, OfSchema[]>()
  let sequences = createSequence()
  let count = 0

  function countUp (): void {
    if (count === MAX_REMEMBERED) {
      uses = new WeakMap()
      sequences = createSequence()
      count = 0
    }
    count++
  }

  function findUse (schema: object, { source, resource, sharedSchemas }: MemoryContext): OfSchema {
    const known = uses.get(schema)
    if (known !== undefined) {
      for (const use of known) {
        if (use.source === source && use.resource === resource && use.sharedSchemas === sharedSchemas) return use
      }
    }
    const use = { source, resource, sharedSchemas, isFixed: !hasDataReferences({ schema, sharedSchemas }), places: new Map() }
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

  function keep ({ places }: OfSchema, { schemaPath, instancePath }: Recallable, detail: Detail, ranked: RankedIssue): void {
    countUp()
    const ofPath = places.get(schemaPath) ?? new Map<string, Map<Detail, RankedIssue>>()
    const ofPlace = ofPath.get(instancePath) ?? new Map<Detail, RankedIssue>()
    places.set(schemaPath, ofPath.set(instancePath, ofPlace.set(detail, ranked)))
    Object.freeze(ranked.issue.params)
    Object.freeze(ranked.issue)
  }

  return {
    recall (error, context, make) {
      const { schema, data, keywords } = context
      if (!isRecord(schema) || !isRecallable(error) || keywords?.has(error.keyword) === true) return make()
      const use = findUse(schema, context)
      if (!use.isFixed) return make()
      const detail = readDetail(error, data)
      const known = use.places.get(error.schemaPath)?.get(error.instancePath)?.get(detail)
      if (known !== undefined) return known
      const ranked = make()
      keep(use, error, detail, ranked)
      return ranked
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

/** An error that a few facts tell apart from those that come to another issue. */
interface Recallable {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

function isRecallable (error: unknown): error is Recallable {
  if (!isRecord(error)) return false
  const { keyword, schemaPath, instancePath, params, parentSchema } = error
  // With Ajv's `verbose` an error brings its own schema and value.
  return typeof keyword === 'string' && FACTS.has(keyword) && typeof schemaPath === 'string' &&
    typeof instancePath === 'string' && instancePath.length <= MAX_PATH_LENGTH && isRecord(params) && parentSchema === undefined
}

function readDetail ({ keyword, instancePath, params }: Recallable, data: unknown): Detail {
  if (keyword === 'required') return String(params['missingProperty'])
  const fact = FACTS.get(keyword)
  if (fact === undefined) return undefined
  // Fastify validates `null` where a part is absent.
  const { type, size } = readValueFacts(instancePath === '' ? data ?? null : valueAt(data, toSegments(instancePath)))
  return fact === 'type' ? type : size()
}
