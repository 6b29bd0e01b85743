import type { FastifyRequest } from 'fastify'
import type { IssueSource } from '../../../types/issue.js'
import { readProperty } from '../../foreign/read-property.js'
import { toForeignFailures } from './to-foreign-failures.js'
import { readTypeboxFailures } from './typebox-failures.js'

/** A part of a request with what a validator reported of it. */
export interface FailedPart {
  readonly source: IssueSource
  /** In the manner of Ajv, whoever reported it. */
  readonly errors: readonly unknown[]
  /** Its JSON Schema; `undefined` where that is not known. */
  readonly schema: unknown
  /** What a validator found before it was stopped, where `errors` are not all: some may stand in a union that would have passed. */
  readonly stopped?: readonly unknown[] | undefined
  /** The part as the validator left it. */
  readonly data: unknown
}

/** What was validated. */
export type ValidatedSource = Pick<FailedPart, 'source' | 'schema' | 'data'>

/** Reads what Fastify made of a failed validation: an error with a list `validation`, or the error of another library as it was. */
export function readFailedPart (error: unknown, part: ValidatedSource): FailedPart {
  const { source, schema, data } = part
  const foreign = toForeignFailures(error, data, schema)
  if (foreign !== undefined) return { source, errors: foreign, schema: undefined, data }
  const reported = readProperty(error, 'validation')
  const errors: readonly unknown[] = Array.isArray(reported) ? reported : []
  return { source, errors: readTypeboxFailures(errors, part) ?? errors, schema, data }
}

/** What Fastify knows of the route of a request. It is made anew for each who asks. */
export type RouteOptions = FastifyRequest['routeOptions']

/** The schema of a part of a request: of a body with `content`, that of its media type. */
export function findSchema (source: IssueSource, { schema: schemas }: RouteOptions, mediaType: string | undefined): unknown {
  const schema = readProperty(schemas, source)
  const content = source === 'body' ? readProperty(schema, 'content') : undefined
  return content === undefined ? schema : readProperty(readProperty(content, mediaType ?? ''), 'schema')
}

/** The property of the request that holds a part. */
export function toProperty (source: IssueSource): 'body' | 'query' | 'params' | 'headers' {
  return source === 'querystring' ? 'query' : source
}
