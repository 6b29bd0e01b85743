import type { FastifySchema, RouteOptions } from 'fastify'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { compileCatalog } from '../compile/compile-catalog.js'
import { isRecord } from '../guards.js'
import { getRouteContext, type RouteContext } from '../routes/served-routes.js'
import { createAdviseCaller, loadAdvices, showsAdvice } from '../options/advise-caller.js'
import { parseOptions } from '../options/parse-options.js'
import { createMust, OptionsError, type Problem } from '../plugin-errors.js'
import { readProperty } from '../foreign/read-property.js'
import { compileValidation } from '../validation/compile-validation.js'
import type { ExampleLanguages } from './describe-errors.js'
import { getWriter } from './documents.js'
import { describeRoute, DESCRIPTION } from './route-responses.js'

/** The argument that `@fastify/swagger` passes to `transform`. */
export interface TransformInput {
  readonly schema: FastifySchema
  readonly url: string
  readonly route: RouteOptions
}

/** The result that `@fastify/swagger` expects from `transform`. */
export interface TransformOutput {
  schema: FastifySchema
  url: string
}

/** The options of `swaggerTransform`: `examples`, and options of the plugin for routes that the plugin does not serve. */
export interface SwaggerTransformOptions extends ErrorCatalogOptions {
  /**
   * The languages of the examples: `'default'` for the default language of the catalogue, or `'all'`.
   *
   * @default 'default'
   */
  readonly examples?: ExampleLanguages | undefined
}

const LANGUAGES: readonly unknown[] = ['default', 'all']

/**
 * Makes a `transform` for `@fastify/swagger` that describes the errors of each route as responses, in OpenAPI 3.0 and later. Parts that routes share
 * appear once, under `components`. See docs/openapi.md.
 *
 * A route that the plugin serves is described by its registration: its catalogue, formats and headers. Only the document changes. The schema of the
 * route, and therefore its serializer, stays unchanged. A response that the route itself declares for the same status takes precedence.
 *
 * @param options - `examples`, and options of the plugin, above all `catalog` and `format`. The latter describe the routes that the plugin does not serve,
 * e.g. those declared before it. Without them, those routes are not described.
 * @param next - Your own `transform`, which runs first.
 * @throws `FST_CATALOG_OPTIONS_INVALID`
 * @example `await app.register(swagger, { transform: swaggerTransform() })`
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
    // Fastify's type does not include the `x-` members of the document.
    return { schema: { ...schema, [DESCRIPTION]: describeRoute(route, context, getWriter(document), examples) } as FastifySchema, url }
  }
}

function validateLanguages (examples: unknown): void {
  const problems: Problem[] = []
  if (!LANGUAGES.includes(examples)) createMust(problems)('examples', "'default' or 'all'", examples)
  if (problems.length > 0) throw new OptionsError(problems)
}

/** A compiled catalogue that only describes and never answers. */
function compileAlone (given: ErrorCatalogOptions): Pick<RouteContext, 'compiled'> {
  const options = parseOptions(given)
  // It is there before an app is ready, and a document is made after that.
  if (showsAdvice(options.formats, options.shows.advice)) loadAdvices()
  // It never answers, so neither function is ever called.
  const advise = createAdviseCaller(options.catalog.locales)
  return { compiled: compileCatalog(options, compileValidation(options), { isLogged: Boolean, allowedMethods: Object.keys, advise }) }
}
