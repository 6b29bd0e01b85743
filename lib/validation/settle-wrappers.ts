import { toLimit, toParams, type Finding, type Found } from './finding.js'
import { parseFailure, type Failure, type ValidatedPart } from './parse-failure.js'
import { schemaOfPath } from './schema-places.js'
import { settleUnion, toAmbiguous } from './settle-union.js'
import { toFinding } from './to-finding.js'

/** Says what is left of a wrapper and the failures inside it. */
type Settle = (failure: Failure, inner: readonly Found[], part: ValidatedPart) => readonly Found[]

/** The keywords that Ajv reports after the failures of the schemas they apply. */
const WRAPPERS: ReadonlyMap<string, Settle> = new Map<string, Settle>([
  ['if', (failure, inner, part) => inner.length > 0 ? inner : [toFound(failure, part)]],
  ['anyOf', settleUnion],
  ['oneOf', (failure, inner, part) => {
    const { passingSchemas } = failure.params
    return Array.isArray(passingSchemas) ? [toAmbiguous(failure, passingSchemas, part)] : settleUnion(failure, inner, part)
  }],
  ['contains', (failure, inner) => [{ failure, finding: toContainsFinding(failure, inner) }]],
  ['propertyNames', (failure, _inner, part) => [toFound(failure, part)]],
  ['errorMessage', (failure, _inner, part) => [toWorded(failure, part)]]
])

const DEFINITIONS = ['#/definitions/', '#/$defs/']

/** Tells what failures mean, in their order, and drops those that only repeat others: wrappers, and what failed inside them to no effect. */
export function settleWrappers (failures: readonly Failure[], part: ValidatedPart): readonly Found[] {
  const found: Found[] = []
  for (const failure of failures) {
    const settle = WRAPPERS.get(failure.keyword)
    if (settle === undefined || failure.isTooDeep) found.push(toFound(failure, part))
    else found.push(...settle(failure, takeInner(found, failure), part))
  }
  return found
}

function toFound (failure: Failure, part: ValidatedPart): Found {
  return { failure, finding: toFinding(failure, part) }
}

/** Takes the failures inside a wrapper from the end of the list, where Ajv has put them. */
function takeInner (found: Found[], wrapper: Failure): readonly Found[] {
  let start = found.length
  while (start > 0) {
    const candidate = found[start - 1]
    if (candidate === undefined || !isInside(candidate.failure, wrapper)) break
    start--
  }
  return found.splice(start)
}

function isInside (failure: Failure, wrapper: Failure): boolean {
  if (failure.instancePath !== wrapper.instancePath && !failure.instancePath.startsWith(`${wrapper.instancePath}/`)) return false
  return prefixesOf(wrapper).some((prefix) => failure.schemaPath.startsWith(prefix)) || isReferenced(failure)
}

function prefixesOf ({ keyword, schemaPath }: Failure): readonly string[] {
  if (keyword !== 'if') return [`${schemaPath}/`]
  const parent = schemaPath.slice(0, -keyword.length)
  return [`${parent}then/`, `${parent}else/`]
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

/** `errorMessage` of `ajv-errors` stands for others: it has the author's text, the first of them has the code. */
function toWorded (failure: Failure, part: ValidatedPart): Found {
  const { errors } = failure.params
  const first = parseFailure(Array.isArray(errors) ? errors[0] : undefined, part)
  const text = failure.message
  // A template shows what was submitted, and whether it is one only the schema tells.
  const isPlain = text !== undefined && hasText(schemaOfPath(part, failure.schemaPath)?.['errorMessage'], text)
  const { failure: inner, finding } = toFound(first, part)
  const place = first.keyword === '' ? failure : inner
  return { failure: place, finding: isPlain ? { ...finding, message: text } : finding }
}

/** `true` where one of the texts of an `errorMessage` is this one to the letter. */
function hasText (errorMessage: unknown, text: string): boolean {
  if (typeof errorMessage !== 'object' || errorMessage === null) return errorMessage === text
  return Object.values(errorMessage).some((value) => hasText(value, text))
}
