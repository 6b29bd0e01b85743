import type { Answer, Call } from '../example/start-example.js'

type JsonObject = Readonly<Record<string, unknown>>

export interface MediaType {
  readonly schema: JsonObject
  readonly examples?: Readonly<Record<string, { readonly summary: string, readonly value: unknown }>>
}

export interface Response {
  readonly description: string
  readonly headers?: Readonly<Record<string, JsonObject>>
  readonly content?: Readonly<Record<string, MediaType>>
}

export interface Operation {
  readonly responses: Readonly<Record<string, Response>>
}

/** An OpenAPI document whose responses stand where they are used. */
export interface Document {
  readonly source: JsonObject
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonObject>>, readonly responses?: Readonly<Record<string, Response>> }
}

/** Reads a document from its JSON. */
export function readDocument ({ text }: Pick<Answer, 'text'>): Document {
  const source = JSON.parse(text)
  const { components } = source
  const paths = follow(source.paths)
  return { source, paths, components }

  /** A copy in which responses, their headers and examples stand where they are used. */
  function follow (value: unknown): ReturnType<typeof JSON.parse> {
    const [, kind = '', name = ''] = /^#\/components\/(responses|headers|examples)\/(.*)/.exec(Object(value).$ref ?? '') ?? []
    if (name !== '') return follow(components[kind][name])
    if (Array.isArray(value)) return value.map(follow)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'value' ? item : follow(item)]))
  }
}

/** The operation of a request; none for an unknown path or method. */
export function findOperation ({ paths }: Document, { method = 'GET', path }: Call): Operation | undefined {
  const [url = ''] = path.split('?')
  const template = Object.keys(paths).find((name) => new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+')}$`).test(url))
  return paths[template ?? '']?.[method.toLowerCase()]
}
