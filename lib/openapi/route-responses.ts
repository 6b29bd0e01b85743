import type { RouteOptions } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { findDeclaredErrors, findOwnErrors, findSharedErrors, type RouteError } from '../routes/route-errors.js'
import type { RouteContext } from '../routes/served-routes.js'
import { describeErrors, isValidation, type ExampleLanguages } from './describe-errors.js'
import type { PossibleIssue } from './find-schema-issues.js'
import { recallRouteIssues, type IssueMemo } from './route-issues.js'
import type { SharedPart } from './shared-part.js'
import type { OpenapiVersion } from './to-openapi-schema.js'

/** What the errors of a route add to the document: its responses by status, which other routes share. */
export class RouteDescription {
  readonly responses: ReadonlyArray<readonly [status: string, response: SharedPart]>

  constructor (responses: RouteDescription['responses']) {
    this.responses = responses
  }
}

/** What is known while one document is made, so that nothing is inferred twice. */
export interface DescriptionMemo {
  readonly issues: IssueMemo
  /** What each catalogue answers, by all that it depends on: the description of a route, and the response of a status. */
  readonly known: WeakMap<CompiledCatalog, Known>
  /** Numbers of lists of issues. */
  readonly numbers: Map<readonly PossibleIssue[], number>
}

export function createDescriptionMemo (): DescriptionMemo {
  return { issues: { byContent: new Map(), byContext: new WeakMap() }, known: new WeakMap(), numbers: new Map() }
}

interface Known {
  readonly routes: Map<string, RouteDescription>
  readonly responses: Map<string, SharedPart>
}

/** For which document a route is described. */
export interface DescribedDocument {
  readonly version: OpenapiVersion
  readonly memo: DescriptionMemo
}

/** Where `transform` leaves the description of a route for `transformObject`: @fastify/swagger copies what begins with `x-` as it is. */
export const DESCRIPTION = 'x-error-catalog'

/** The format that leaves foreign errors to Fastify, whose codes are no slugs. */
const DROP_IN = 'fastify'

/** Describes the errors of a route: those that it declares and those that it can answer by itself. Internal entries are not shown. */
export function describeRoute (
  route: RouteOptions,
  { compiled, fastify }: Partial<RouteContext> & Pick<RouteContext, 'compiled'>,
  { version, memo }: DescribedDocument,
  languages: ExampleLanguages
): RouteDescription {
  const declared = [...findDeclaredErrors(route, compiled), ...findSharedErrors(compiled)].filter(isPublic)
  const own = findOwnErrors(route, compiled, fastify).filter(isPublic)
  const isDropIn = compiled.formats[0]?.name === DROP_IN
  const isHead = route.method === 'HEAD'
  const issues = declared.some(isValidation) || own.some(isValidation) ? recallRouteIssues(route, fastify, memo.issues) : undefined
  const known = memo.known.get(compiled) ?? { routes: new Map(), responses: new Map() }
  memo.known.set(compiled, known)

  function toResponse (status: number): SharedPart {
    const errors = toDistinct([...declared, ...own], status)
    const isLoose = isDropIn && own.some((error) => error.status === status)
    const listed = errors.some(isValidation) ? issues : undefined
    const shown = isLoose ? toDistinct(declared, status) : errors
    const key = [status, ...errors.map(toSlug), '', ...shown.map(toSlug), '', languages, isHead, isLoose, toNumber(listed, memo)].join(' ')
    return cached(known.responses, key, () => describeErrors({ compiled, version, languages, status, errors, shown, issues: listed, isLoose, isHead }))
  }

  const key = [...declared.map(toKey), '', ...own.map(toKey), '', languages, isHead, toNumber(issues, memo)].join(' ')
  return cached(known.routes, key, () => {
    const statuses = [...new Set([...declared, ...own].map(({ status }) => status))].sort((a, b) => a - b)
    return new RouteDescription(statuses.map((status) => [String(status), toResponse(status)]))
  })
}

function cached<T> (known: Map<string, T>, key: string, make: () => T): T {
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const made = make()
  known.set(key, made)
  return made
}

function isPublic ({ entry }: RouteError): boolean {
  return !entry.entry.internal
}

function toSlug ({ entry }: RouteError): string {
  return entry.entry.slug
}

function toKey ({ entry, status }: RouteError): string {
  return `${status}:${entry.entry.slug}`
}

function toNumber (issues: readonly PossibleIssue[] | undefined, { numbers }: DescriptionMemo): number | undefined {
  if (issues === undefined) return undefined
  const number = numbers.get(issues) ?? numbers.size
  numbers.set(issues, number)
  return number
}

function toDistinct (errors: readonly RouteError[], status: number): readonly RouteError[] {
  const listed = errors.filter((error) => error.status === status)
  return [...new Map(listed.map((error) => [error.entry.entry.slug, error])).values()]
}
