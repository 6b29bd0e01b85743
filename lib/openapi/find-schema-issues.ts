import type { IssueFacts, IssueSource } from '../../types/issue.js'
import { isRecord } from '../guards.js'
import { toPointer } from '../validation/schema/json-pointer.js'
import { parseFailure } from '../validation/issues/parse-failure.js'
import { followRefs, type Schema } from '../validation/schema/schema-places.js'
import { toIssues } from '../validation/issues/to-issues.js'
import { readBranches, toAlternatives, toCommonTag, toLiterals } from '../validation/issues/union-branches.js'
import { listChildren, type Child } from './list-children.js'
import { keywordFailures, listTypeFailures, type KeywordFailure } from './keyword-failures.js'
import { toExamplePath, type FieldPath } from './placeholders.js'

/** An issue that a schema can lead to. */
export interface PossibleIssue {
  readonly path: FieldPath
  /** The issue as a request may get it; where the path stands for several, of one of them. */
  readonly facts: IssueFacts
}

/** A part of the request and its schema. */
export interface PartSchema {
  readonly source: IssueSource
  readonly schema: unknown
  readonly sharedSchemas?: Readonly<Record<string, unknown>> | undefined
  readonly resource?: string | undefined
}

/** A schema on the way, with the document that its local `$ref`s point into. */
interface Step {
  readonly schema: unknown
  readonly root: Schema
  readonly path: FieldPath
  readonly isAlternative: boolean
  /** The schemas that led here: one that comes back has no end. */
  readonly trail: readonly unknown[]
}

/** More places than this are not looked at: the document would be of use to nobody. */
const MAX_PLACES = 500

/** Keywords by which no value fails. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  '$id', '$schema', '$comment', '$anchor', '$defs', 'definitions', 'title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly',
  'writeOnly', 'nullable', 'contentEncoding', 'contentMediaType', 'minContains', 'maxContains', 'errorMessage'
])

const UNIONS: ReadonlySet<string> = new Set(['anyOf', 'oneOf'])

/**
 * Finds the issues that a part of the request can have: each keyword is failed once, in Ajv's manner, and told by the rules that tell the failures
 * of requests. `undefined` where that cannot be said: for what is no JSON Schema, has keywords of its own or no end.
 */
export function findSchemaIssues (part: PartSchema): readonly PossibleIssue[] | undefined {
  let places = 0
  let isOpen = false

  function walk (step: Step): PossibleIssue[] {
    const { schema, trail } = step
    if (schema === true) return []
    if (schema === false) return report('false schema', {}, {}, step)
    if (isOpen || !isRecord(schema) || trail.includes(schema) || ++places > MAX_PLACES) {
      isOpen = true
      return []
    }
    const inside = { ...step, trail: [...trail, schema] }
    return Object.entries(schema).flatMap(([keyword, value]) => walkKeyword(keyword, value, schema, inside))
  }

  function walkKeyword (keyword: string, value: unknown, schema: Schema, step: Step): PossibleIssue[] {
    if (ANNOTATIONS.has(keyword) || keyword.startsWith('x-')) return []
    if (UNIONS.has(keyword)) return walkUnion(keyword, value, schema, step)
    if (keyword === '$ref') return walkRef(schema, step)
    const failures = keywordFailures.get(keyword)
    const children = listChildren(keyword, value)
    if (failures === undefined && children === undefined) isOpen = true
    const own = failures?.(value, { schema, source: part.source, isAlternative: step.isAlternative, isPart: step.path.length === 0 }) ?? []
    return [...own.flatMap((failure) => report(keyword, schema, failure, step)), ...(children ?? []).flatMap((child) => walk(toStep(child, step)))]
  }

  function walkRef (schema: Schema, step: Step): PossibleIssue[] {
    const { $ref } = schema
    const reference = { $ref }
    const target = followRefs({ ...step, schema: reference }, part)
    return walk({ ...step, schema: target.schema === reference ? undefined : target.schema, root: target.root })
  }

  /** Of a union one variant speaks, unless its tag or all of their types are wrong. */
  function walkUnion (keyword: string, value: unknown, schema: Schema, step: Step): PossibleIssue[] {
    const failure = parseFailure({ keyword, parentSchema: schema }, { ...part, schema: step.root })
    const branches = readBranches(failure, keyword, { ...part, schema: step.root })
    const literals = toLiterals(branches)
    if (literals !== undefined) return report('enum', schema, { params: { allowedValues: literals } }, step)
    const variants = [value].flat().map((variant) => walk({ ...step, schema: variant, isAlternative: true }))
    const isHere = ({ path }: PossibleIssue): boolean => path.length === step.path.length
    const types = variants.map((issues) => issues.find((issue) => isHere(issue) && issue.facts.code === 'invalid_type')?.facts.params['expected'])
    const isTyped = types.every((expected) => expected !== undefined)
    const merged = isTyped ? listTypeFailures([...new Set(types.flat())].map(String), part.source) : []
    const tag = toCommonTag(branches)
    const tagPath = tag && [...step.path, tag.name]
    const isOneOf = toAlternatives(branches, undefined) !== undefined
    const isMember = ({ path, facts }: PossibleIssue): boolean => isOneOf && facts.code === 'missing_field' && path.length === step.path.length + 1
    const tagFailures = tag === undefined ? [] : [{ error: 'tag' }, { error: 'mapping' }].map((params) => ({ params: { ...params, tag: tag.name }, member: tag.name }))
    return [
      ...merged.flatMap((one) => report('type', schema, one, step)),
      ...tagFailures.flatMap((one) => report('discriminator', schema, one, step)),
      ...(isOneOf ? report(keyword, schema, {}, step) : []),
      ...variants.flat().filter((issue) => !(isHere(issue) && TYPE_CODES.has(issue.facts.code)) && !(tagPath && isAt(issue, tagPath)) && !isMember(issue)),
      ...(keyword === 'oneOf' ? report(keyword, schema, { params: { passingSchemas: [0, 1] } }, step) : [])
    ]
  }

  /** The issue that a failure is told as. */
  function report (keyword: string, parentSchema: Schema, { params = {}, member, ...data }: KeywordFailure, { path }: Step): PossibleIssue[] {
    const instancePath = toPointer(toExamplePath(path))
    const error = { keyword, instancePath, schemaPath: `#/${keyword}`, params, parentSchema, ...data }
    const { issues } = toIssues([error], { ...part, maxIssues: 1 })
    return issues.map((facts) => ({ path: member === undefined ? path : [...path, member], facts }))
  }

  const root = isRecord(part.schema) ? part.schema : {}
  const found = walk({ schema: part.schema, root, path: [], isAlternative: false, trail: [] })
  return isOpen ? undefined : found
}

const TYPE_CODES: ReadonlySet<string> = new Set(['invalid_type', 'null_not_allowed', 'not_integer'])

function toStep ({ schema, segment, isAlternative }: Child, step: Step): Step {
  return {
    ...step,
    schema,
    path: segment === undefined ? step.path : [...step.path, segment],
    isAlternative: step.isAlternative || isAlternative
  }
}

function isAt ({ path }: PossibleIssue, other: FieldPath): boolean {
  return path.length === other.length && path.every((name, index) => name === other[index])
}
