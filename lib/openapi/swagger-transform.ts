import type { FastifySchema, RouteOptions } from 'fastify'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { compileCatalog } from '../compile/compile-catalog.js'
import { isRecord } from '../guards.js'
import { getRouteContext, type RouteContext } from '../routes/served-routes.js'
import { createAdviseCaller } from '../options/advise-caller.js'
import { parseOptions } from '../options/parse-options.js'
import { createMust, OptionsError, type Problem } from '../plugin-errors.js'
import { readProperty } from '../foreign/read-property.js'
import { compileValidation } from '../validation/compile-validation.js'
import type { ExampleLanguages } from './describe-errors.js'
import { getWriter } from './documents.js'
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

/** What a document shows of errors, and options of the plugin for routes that it does not serve. */
export interface SwaggerTransformOptions extends ErrorCatalogOptions {
  /**
   * The languages that examples are in: the default one of the catalogue, or `'all'`.
   *
   * @default 'default'
   */
  readonly examples?: ExampleLanguages | undefined
}

const LANGUAGES: readonly unknown[] = ['default', 'all']

/**
 * Makes a `transform` for `@fastify/swagger` that describes the errors of each route as responses, in OpenAPI 3.0 and later. What routes share
 * stands once under `components`.
 *
 * A route that the plugin serves is described by the registration that serves it: its catalogue, formats and headers. The document alone changes:
 * the schema of the route, and so what serializes its answers, stays as it is. A response that the route has under the same status goes before.
 *
 * @param options `examples`, and options of the plugin, `catalog` and `format` above all, by which routes are described that the plugin does not
 * serve: those declared before it, for instance. Without options of the plugin nothing is said of these.
 * @param next a `transform` of your own, which runs before
 * @throws `FST_CATALOG_OPTIONS_INVALID`
 */
export function swaggerTransform<Input extends TransformInput> (
  options?: SwaggerTransformOptions,
  next: (input: Input) => TransformOutput = ({ schema, url }) => ({ schema, url })
): (input: Input) => TransformOutput {
  const { examples = 'default', ...ofPlugin } = options ?? {}
  validateLanguages(examples)
  const hasExamplesAlone = options?.examples !== undefined && Object.keys(ofPlugin).length === 0
  const fallback = options === undefined || hasExamplesAlone ? undefined : compileAlone(ofPlugin)
  return (input) => {
    const { route } = input
    const { schema, url } = next(input)
    const document = readProperty(input, 'openapiObject')
    const context = getRouteContext(route) ?? fallback
    if (!isRecord(document) || context === undefined) return { schema, url }
    // Fastify's type does not know the `x-` of the document.
    return { schema: { ...schema, [DESCRIPTION]: describeRoute(route, context, getWriter(document), examples) } as FastifySchema, url }
  }
}

function validateLanguages (examples: unknown): void {
  const problems: Problem[] = []
  if (!LANGUAGES.includes(examples)) createMust(problems)('examples', "'default' or 'all'", examples)
  if (problems.length > 0) throw new OptionsError(problems)
}

/** A catalogue that nobody is answered by. */
function compileAlone (given: ErrorCatalogOptions): Pick<RouteContext, 'compiled'> {
  const options = parseOptions(given)
  // Nobody is answered, so neither function is ever called.
  const advise = createAdviseCaller(options.catalog.locales)
  return { compiled: compileCatalog(options, compileValidation(options), { isLogged: Boolean, allowedMethods: Object.keys, advise }) }
}
