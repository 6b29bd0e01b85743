import type { FoundIssues } from '../../types/compiled.js'
import type { IssueFacts, IssueSource } from '../../types/issue.js'
import { isRecord } from '../guards.js'
import { hasDataReferences } from './data-references.js'
import { toSegments } from './json-pointer.js'
import { readValueFacts, valueAt } from './value-facts.js'

/** An issue with its place in the schema. */
export interface RankedIssue {
  readonly issue: IssueFacts
  readonly rank: readonly number[]
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

/** The issues of one schema by what tells them apart. */
interface OfSchema {
  readonly sharedSchemas: unknown
  readonly byKey: Map<string, RankedIssue>
}

/** What was found by the issues on the way here. */
interface Sequence {
  found: FoundIssues | undefined
  readonly next: WeakMap<IssueFacts, Sequence>
}

/** The most issues and sequences of issues that are remembered. When it is reached, all are forgotten. */
const MAX_REMEMBERED = 2048

/** Of more issues at once there are too many combinations. */
const MAX_TOGETHER = 8

/** A client writes the path of an error: what is longer is not remembered. */
const MAX_KEY_LENGTH = 256

type Fact = 'type' | 'size' | undefined

/** What of the value the issue of a keyword depends on; the rest is the schema's. Errors of other keywords are told anew each time. */
const FACTS: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ['type', 'type'], ['minLength', 'size'], ['maxLength', 'size'], ['minItems', 'size'], ['maxItems', 'size'],
  ['required', undefined], ['pattern', undefined], ['format', undefined], ['enum', undefined], ['const', undefined], ['multipleOf', undefined],
  ['minimum', undefined], ['maximum', undefined], ['exclusiveMinimum', undefined], ['exclusiveMaximum', undefined]
])

/** Makes a memory that is bounded, whatever clients send. */
export function createIssueMemory (): IssueMemory {
  let ofSchemas = new WeakMap<object, OfSchema>()
  let sequences = createSequence()
  let count = 0

  function countUp (): void {
    if (count === MAX_REMEMBERED) {
      ofSchemas = new WeakMap()
      sequences = createSequence()
      count = 0
    }
    count++
  }

  function findPlaces (schema: object, sharedSchemas: unknown): Map<string, RankedIssue> {
    const known = ofSchemas.get(schema)
    if (known?.sharedSchemas === sharedSchemas && known !== undefined) return known.byKey
    const byKey = new Map<string, RankedIssue>()
    ofSchemas.set(schema, { sharedSchemas, byKey })
    return byKey
  }

  function extend ({ next }: Sequence, issue: IssueFacts): Sequence {
    countUp()
    const longer = createSequence()
    next.set(issue, longer)
    return longer
  }

  return {
    recall (error, context, make) {
      const { schema, sharedSchemas } = context
      const key = toKey(error, context)
      if (key === undefined || !isRecord(schema)) return make()
      const known = findPlaces(schema, sharedSchemas).get(key)
      if (known !== undefined) return known
      const ranked = make()
      countUp()
      Object.freeze(ranked.issue.params)
      Object.freeze(ranked.issue)
      findPlaces(schema, sharedSchemas).set(key, ranked)
      return ranked
    },

    together (issues) {
      if (issues.length > MAX_TOGETHER || !issues.every(Object.isFrozen)) return { issues, truncated: false }
      let sequence = sequences
      for (const issue of issues) sequence = sequence.next.get(issue) ?? extend(sequence, issue)
      sequence.found ??= Object.freeze({ issues: Object.freeze([...issues]), truncated: false })
      return sequence.found
    }
  }
}

function createSequence (): Sequence {
  return { found: undefined, next: new WeakMap() }
}

/** What tells an error of a schema apart from those that come to another issue; `undefined` where that is more than a few facts. */
function toKey (error: unknown, { source, resource = '', schema, sharedSchemas, data, keywords }: MemoryContext): string | undefined {
  if (!isRecord(error)) return undefined
  const { keyword, schemaPath, instancePath, params } = error
  if (typeof keyword !== 'string' || !FACTS.has(keyword) || keywords?.has(keyword) === true) return undefined
  // With Ajv's `verbose` an error brings its own schema and value; with `$data` the limits may be what was submitted.
  if (error['parentSchema'] !== undefined || hasDataReferences({ schema, sharedSchemas }) || typeof schemaPath !== 'string' || typeof instancePath !== 'string' || !isRecord(params)) return undefined
  const member = keyword === 'required' ? String(params['missingProperty']) : ''
  const key = `${source}\n${resource}\n${schemaPath}\n${instancePath}\n${member}\n${readFact(FACTS.get(keyword), instancePath, data)}`
  return key.length > MAX_KEY_LENGTH ? undefined : key
}

function readFact (fact: Fact, instancePath: string, data: unknown): string | number | undefined {
  if (fact === undefined) return undefined
  // Fastify validates `null` where a part is absent.
  const { type, size } = readValueFacts(instancePath === '' ? data ?? null : valueAt(data, toSegments(instancePath)))
  return fact === 'type' ? type : size()
}
