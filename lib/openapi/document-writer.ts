import { isRecord } from '../guards.js'
import { readProperty } from '../foreign/read-property.js'
import { createDescriptionMemo, DESCRIPTION, RouteDescription, type DescriptionMemo } from './route-responses.js'
import { SharedPart, type PartKind } from './shared-part.js'
import type { OpenapiVersion } from './to-openapi-schema.js'

type JsonObject = Record<string, unknown>

/** Puts the responses of routes into one document: what they share under `components`, references into the operations. */
export class DocumentWriter {
  readonly version: OpenapiVersion
  /** What is known of errors and schemas while this document is made. */
  readonly memo: DescriptionMemo = createDescriptionMemo()
  readonly #document: JsonObject
  readonly #paths: JsonObject
  readonly #components = new Map<PartKind, JsonObject>()
  /** References to parts, by themselves and by their content. */
  readonly #known = new Map<SharedPart | string, string>()
  /** The last number that was given to a name. */
  readonly #numbers = new Map<string, number>()

  constructor (document: JsonObject) {
    this.#document = document
    this.version = String(document['openapi']).startsWith('3.0') ? '3.0' : '3.1'
    this.#paths = isRecord(document['paths']) ? document['paths'] : {}
    // @fastify/swagger stores one path after the other, and shows the whole to `transformObject` alone.
    document['paths'] = new Proxy(this.#paths, {
      set: (paths, url, item) => {
        for (const operation of listOperations(item)) this.#describe(operation)
        return Reflect.set(paths, url, item)
      }
    })
  }

  /** Leaves the paths in the document as plain data. */
  finish (): void {
    this.#document['paths'] = this.#paths
  }

  #describe (operation: JsonObject): void {
    const { [DESCRIPTION]: description, responses } = operation
    if (!(description instanceof RouteDescription)) return
    delete operation[DESCRIPTION]
    const own: Readonly<JsonObject> = Object(responses)
    const described: JsonObject = { ...own }
    for (const [status, response] of description.responses) {
      // A reference is an object of its own each time: YAML would write others as aliases.
      if (!Object.hasOwn(own, status) && !Object.hasOwn(own, `${status[0]}XX`)) described[status] = this.#write(response)
    }
    operation['responses'] = described
  }

  /** A copy in which references stand for shared parts. */
  #write (value: unknown): unknown {
    if (value instanceof SharedPart) return { $ref: this.#share(value) }
    if (Array.isArray(value)) return value.map((item) => this.#write(item))
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([name, item]) => [name, this.#write(item)]))
  }

  /** Puts a part under `components` unless it is there already, and gives the reference to it. */
  #share (part: SharedPart): string {
    const known = this.#known.get(part)
    if (known !== undefined) return known
    const { kind, name } = part
    const value = this.#write(part.value)
    const content = `${kind} ${name} ${JSON.stringify(value)}`
    const shared = this.#listShared(kind)
    let reference = this.#known.get(content)
    if (reference === undefined) {
      const free = this.#findFree(part, shared)
      shared[free] = value
      reference = `#/components/${kind}/${free}`
      this.#known.set(content, reference)
    }
    this.#known.set(part, reference)
    return reference
  }

  #findFree ({ kind, name }: SharedPart, shared: JsonObject): string {
    if (!Object.hasOwn(shared, name)) return name
    const key = `${kind} ${name}`
    let number = this.#numbers.get(key) ?? 1
    do number++; while (Object.hasOwn(shared, `${name}_${number}`))
    this.#numbers.set(key, number)
    return `${name}_${number}`
  }

  /** The components of a kind: a copy, since what the user gave is not ours to change. */
  #listShared (kind: PartKind): JsonObject {
    const known = this.#components.get(kind)
    if (known !== undefined) return known
    const components: JsonObject = { ...Object(this.#document['components']) }
    const shared: JsonObject = { ...Object(components[kind]) }
    this.#document['components'] = { ...components, [kind]: shared }
    this.#components.set(kind, shared)
    return shared
  }
}

function listOperations (item: unknown): JsonObject[] {
  return [...Object.values(Object(item)), ...Object.values(Object(readProperty(item, 'additionalOperations')))].filter(isRecord)
}
