import { readProperty } from '../../foreign/read-property.js'
import { toLimit, toParams, type Finding, type FindingContext, type Found } from './finding.js'
import { keywordRules } from './keywords/keyword-rules.js'
import { nameKeyword } from './name-keyword.js'
import { parseFailure, type Failure } from './parse-failure.js'
import { findSchemaOfPath } from '../schema/locate-schema.js'
import { takeWork } from '../schema/work.js'
import { settleUnion, toAmbiguous } from './settle-union.js'
import { toFinding } from './to-finding.js'

/** Says what is left of a wrapper and the failures inside it. */
type Settle = (failure: Failure, inner: readonly Found[], part: FindingContext) => readonly Found[]

/** The keywords that Ajv reports after the failures of the schemas they apply. */
const WRAPPERS: ReadonlyMap<string, Settle> = new Map<string, Settle>([
  ['if', settleInner],
  ['select', settleInner],
  ['anyOf', settleUnion],
  ['oneOf', (failure, inner, part) => {
    const { passingSchemas } = failure.params
    return Array.isArray(passingSchemas) ? [toAmbiguous(failure, passingSchemas, part)] : settleUnion(failure, inner, part)
  }],
  ['contains', (failure, inner) => [{ failure, finding: toContainsFinding(failure, inner) }]],
  ['propertyNames', (failure, _inner, part) => [toFound(failure, part)]],
  ['errorMessage', (failure, _inner, part) => [toWorded(failure, part)]]
])

/** Where the schemas of a keyword are that stand beside it. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { if: ['then/', 'else/'], select: ['selectCases/', 'selectDefault/'] }

/** What it costs to see whether a failure is inside a wrapper. */
const WORK_PER_CANDIDATE = 200

const DEFINITIONS = ['#/definitions/', '#/$defs/']

/** `true` for an error that may stand for others, so that it cannot be told without them: a keyword of the app may be a macro. */
export function isWrapper (error: unknown): boolean {
  const keyword = readProperty(error, 'keyword')
  return typeof keyword !== 'string' || WRAPPERS.has(keyword) || !keywordRules.has(keyword)
}

/** Tells what failures mean, in their order, and drops those that only repeat others: wrappers, and what failed inside them to no effect. */
export function settleWrappers (failures: readonly Failure[], part: FindingContext): readonly Found[] {
  const found: Found[] = []
  for (const reported of failures) {
    const failure = nameKeyword(reported, part)
    // What is cut off is cut off with all that it may have settled.
    if (!takeWork(part.work, 0)) return []
    const settle = findSettle(failure, part)
    if (settle === undefined || failure.isDeeper) found.push(toFound(failure, part))
    else found.push(...settle(failure, takeInner(found, failure, part), part))
  }
  return found
}

/** A keyword of the app may be a macro, as those of `ajv-keywords` are: what failed in its schema says more, unless it is registered. */
function findSettle ({ keyword }: Failure, { keywords }: FindingContext): Settle | undefined {
  if (keywords?.has(keyword) === true) return (failure, _inner, part) => [toFound(failure, part)]
  return WRAPPERS.get(keyword) ?? (keyword === '' || keywordRules.has(keyword) ? undefined : settleInner)
}

function settleInner (failure: Failure, inner: readonly Found[], part: FindingContext): readonly Found[] {
  return inner.length > 0 ? inner : [toFound(failure, part)]
}

function toFound (failure: Failure, part: FindingContext): Found {
  return { failure, finding: toFinding(failure, part) }
}

/** Takes the failures inside a wrapper from the end of the list, where Ajv has put them. */
function takeInner (found: Found[], wrapper: Failure, { work }: FindingContext): readonly Found[] {
  let start = found.length
  while (start > 0 && takeWork(work, WORK_PER_CANDIDATE)) {
    const candidate = found[start - 1]
    if (candidate === undefined || !isInside(candidate.failure, wrapper)) break
    start--
  }
  return found.splice(start)
}

function isInside (failure: Failure, wrapper: Failure): boolean {
  if (failure.instancePath !== wrapper.instancePath && !failure.instancePath.startsWith(`${wrapper.instancePath}/`)) return false
  // Of a keyword that may apply no schema at all, what is behind a `$ref` is not taken for its own.
  return prefixesOf(wrapper).some((prefix) => failure.schemaPath.startsWith(prefix)) || (WRAPPERS.has(wrapper.keyword) && isReferenced(failure))
}

function prefixesOf ({ keyword, schemaPath }: Failure): readonly string[] {
  const beside = Object.hasOwn(BESIDE, keyword) ? BESIDE[keyword] : undefined
  const parent = schemaPath.slice(0, -keyword.length)
  return beside?.map((name) => parent + name) ?? [`${schemaPath}/`]
}

/** `true` for a failure behind a `$ref`: its `schemaPath` does not say what referred to it. */
function isReferenced ({ schemaPath, isInRoot, location }: Failure): boolean {
  if (!schemaPath.startsWith('#') || DEFINITIONS.some((prefix) => schemaPath.startsWith(prefix))) return true
  return location.places.length > 0 && !isInRoot
}

/** `contains` fails with too few matching items or too many; what else Ajv reports of it are the items that do not match. */
function toContainsFinding ({ params, value, segments }: Failure, inner: readonly Found[]): Finding {
  const min = toLimit(params['minContains'])
  const max = toLimit(params['maxContains'])
  const size = value.size()
  const unmatched = new Set(inner.map(({ failure }) => failure.segments[segments.length])).size
  const code = max !== undefined && size !== undefined && size - unmatched > max ? 'too_many_matching_items' : 'missing_item'
  return { code, params: toParams({ min, max }) }
}

/** `errorMessage` of `ajv-errors` stands for others: it has the author's text, the first thing that they say has the code. */
function toWorded (failure: Failure, part: FindingContext): Found {
  const { errors } = failure.params
  const inner = settleWrappers(Array.isArray(errors) ? errors.map((error) => parseFailure(error, part)) : [], part)
  const [first = toFound(parseFailure(undefined, part), part)] = inner
  const text = failure.message
  // A template shows what was submitted, and whether it is one only the schema tells.
  const isPlain = text !== undefined && hasText(findSchemaOfPath(part, failure.schemaPath)?.['errorMessage'], text)
  const place = first.failure.keyword === '' ? failure : first.failure
  return { failure: place, finding: isPlain ? { ...first.finding, message: text } : first.finding }
}

/** `true` where one of the texts of an `errorMessage` is this one to the letter. */
function hasText (errorMessage: unknown, text: string): boolean {
  if (typeof errorMessage !== 'object' || errorMessage === null) return errorMessage === text
  return Object.values(errorMessage).some((value) => hasText(value, text))
}
