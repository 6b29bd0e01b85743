import { isDeepStrictEqual } from 'node:util'
import { isRecord } from '../guards.js'
import { readProperty } from '../foreign/read-property.js'
import { DESCRIPTION, type RouteDescription } from './route-responses.js'

/** What is shared of ours; the user may have more. */
interface Components {
  readonly schemas: Record<string, unknown>
  readonly responses: Record<string, unknown>
}

/**
 * Makes a `transformObject` for `@fastify/swagger` that puts the responses of `swaggerTransform` into the document: what routes share under
 * `components`, the rest into the operations.
 *
 * @param next a `transformObject` of your own, which gets the document with them
 */
export function swaggerTransformObject<Input extends object> (next: (input: Input) => object = toDocument): (input: Input) => object {
  return (input) => {
    const document = readProperty(input, 'openapiObject')
    if (isRecord(document)) describeDocument(document)
    return next(input)
  }
}

function toDocument (input: object): object {
  return Object(readProperty(input, 'openapiObject') ?? readProperty(input, 'swaggerObject'))
}

function describeDocument (document: Record<string, unknown>): void {
  const given = isRecord(document['components']) ? document['components'] : {}
  // What the user gave is not ours to change.
  const components: Components = { ...given, schemas: { ...Object(given['schemas']) }, responses: { ...Object(given['responses']) } }
  for (const operation of listOperations(document['paths'])) {
    const { [DESCRIPTION]: description, responses } = operation
    if (!isDescription(description)) continue
    delete operation[DESCRIPTION]
    operation['responses'] = describeOperation(description, Object(responses), components)
  }
  const { responses, ...others } = components
  document['components'] = Object.keys(responses).length === 0 ? others : components
}

function describeOperation ({ responses, schemas }: RouteDescription, own: Readonly<Record<string, unknown>>, components: Components): object {
  const described = Object.entries(responses).filter(([status]) => !Object.hasOwn(own, status) && !Object.hasOwn(own, `${status[0]}XX`))
  if (described.length === 0) return own
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [name, share('schemas', name, schema, components)]))
  const added = described.map(([status, { name, response }]) => {
    const renamed = rename(response, names)
    return [status, name === undefined ? renamed : { $ref: `#/components/responses/${share('responses', name, renamed, components)}` }]
  })
  return { ...own, ...Object.fromEntries(added) }
}

/** Puts something under `components` unless it is there already. Gives its name, which has a number where another has taken it. */
function share (kind: 'schemas' | 'responses', name: string, value: unknown, components: Components): string {
  const shared = components[kind]
  let free = name
  for (let number = 2; Object.hasOwn(shared, free) && !isDeepStrictEqual(shared[free], value); number++) free = `${name}_${number}`
  shared[free] = value
  return free
}

/** A copy, in which schemas are called as they are in the document. */
function rename (response: unknown, names: ReadonlyMap<string, string>): unknown {
  const prefix = '#/components/schemas/'
  return JSON.parse(JSON.stringify(response, (key, value: unknown) => {
    const name = key === '$ref' ? names.get(String(value).slice(prefix.length)) : undefined
    return name === undefined ? value : prefix + name
  }))
}

function listOperations (paths: unknown): Array<Record<string, unknown>> {
  return Object.values(Object(paths)).flatMap((path) => [...Object.values(Object(path)), ...Object.values(Object(readProperty(path, 'additionalOperations')))]).filter(isRecord)
}

/** Nobody else writes what is under this name. */
function isDescription (value: unknown): value is RouteDescription {
  return isRecord(value) && isRecord(value['responses'])
}
