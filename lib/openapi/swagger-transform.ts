import type { FastifySchema, RouteOptions } from 'fastify'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { compileCatalog } from '../compile/compile-catalog.js'
import { getRouteContext, type RouteContext } from '../routes/served-routes.js'
import { parseOptions } from '../options/parse-options.js'
import { readProperty } from '../foreign/read-property.js'
import { compileValidation } from '../validation/compile-validation.js'
import { describeRoute, DESCRIPTION } from './route-responses.js'

/** What `@fastify/swagger` gives to `transform`. */
export interface TransformInput {
  readonly schema: FastifySchema
  readonly url: string
  readonly route: RouteOptions
}

/** What `@fastify/swagger` takes of `transform`. */
export interface TransformOutput {
  schema: FastifySchema
  url: string
}

/**
 * Makes a `transform` for `@fastify/swagger` that describes the errors of each route as responses. `swaggerTransformObject` puts them into the document:
 * both are needed.
 *
 * A route that the plugin serves is described by the registration that serves it: its catalogue, formats and headers. The document alone changes:
 * the schema of the route, and so what serializes its answers, stays as it is. A response that the route has under the same status goes before.
 *
 * @param options options of the plugin, `catalog` and `format` above all, by which routes are described that the plugin does not serve: those
 * declared before it, say. Without `options` nothing is said of these.
 * @param next a `transform` of your own, which runs before
 * @throws `FST_CATALOG_OPTIONS_INVALID`
 */
export function swaggerTransform<Input extends TransformInput> (
  options?: ErrorCatalogOptions,
  next: (input: Input) => TransformOutput = ({ schema, url }) => ({ schema, url })
): (input: Input) => TransformOutput {
  const fallback = options && compileAlone(options)
  return (input) => {
    const { route } = input
    const { schema, url } = next(input)
    const document = readProperty(input, 'openapiObject')
    const context = getRouteContext(route.config) ?? fallback
    if (document === undefined || context === undefined) return { schema, url }
    // Fastify's type does not know the `x-` of the document.
    return { schema: { ...schema, [DESCRIPTION]: describeRoute(route, context, toVersion(document)) } as FastifySchema, url }
  }
}

/** A catalogue that nobody is answered by. */
function compileAlone (given: ErrorCatalogOptions): Pick<RouteContext, 'compiled'> {
  const options = parseOptions(given)
  // Nobody is answered, so neither function is ever called.
  return { compiled: compileCatalog(options, compileValidation(options), { isLogged: Boolean, allowedMethods: Object.keys }) }
}

function toVersion (document: unknown): '3.0' | '3.1' {
  return String(readProperty(document, 'openapi')).startsWith('3.0') ? '3.0' : '3.1'
}
