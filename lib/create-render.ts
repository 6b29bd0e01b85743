import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog, CompiledFormat, RequestFacts } from '../types/compiled.js'
import type { ErrorCatalogInfo } from '../types/fastify.js'
import type { FormatOption } from '../types/options.js'
import type { RenderOptions, RequestLike } from '../types/render.js'
import { renderError } from './answer/render-error.js'
import { compileFormat } from './compile/compile-format.js'
import { isFastifyRequest } from './guards.js'
import { loadAdvices, showsAdvice } from './options/advise-caller.js'
import { parseFormats } from './options/parse-formats.js'
import { createMust, OptionsError, type Problem } from './plugin-errors.js'

/** The scheme and authority of an absolute URL. */
const AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i

/** Makes `errorCatalog.render` of a context. */
export function createRender (fastify: FastifyInstance, compiled: CompiledCatalog): ErrorCatalogInfo['render'] {
  // Formats that are not of the registration. The names are those of the package, so they bound the map.
  const named = new Map<unknown, CompiledFormat>(compiled.formats.map((format) => [format.name, format]))
  const defined = new WeakMap<object, CompiledFormat>()

  function findFormat (format: FormatOption): CompiledFormat {
    const known = typeof format === 'object' ? defined.get(format) : named.get(format)
    if (known !== undefined) return known
    const problems: Problem[] = []
    const [definition] = parseFormats(format, createMust(problems))
    if (definition === undefined || problems.length > 0) throw new OptionsError(problems)
    // A format that shows advice and is not of the registration has it from the next moment on.
    if (showsAdvice([definition], false)) loadAdvices()
    const made = compileFormat(definition, compiled)
    if (typeof format === 'object') defined.set(format, made)
    else named.set(format, made)
    return made
  }

  return function render (error, { request, locale, format, report = false } = {}) {
    const facts = toFacts(request, fastify)
    const chosen = format === undefined ? undefined : findFormat(format)
    const asked = locale === undefined ? undefined : compiled.negotiateLocale(toFacts({ headers: { 'accept-language': locale } }, fastify))
    const own = {
      ...compiled,
      ...(chosen && { negotiateFormat: () => chosen }),
      ...(asked && { negotiateLocale: () => asked })
    }
    return renderError(own, error, facts, report)
  }
}

/** What rendering needs of a request: Fastify's own has it. */
function toFacts (request: RenderOptions['request'], { log }: FastifyInstance): RequestFacts {
  if (request !== undefined && isFastify(request)) return request
  const { headers = {}, method = '', url = '' } = request ?? {}
  return { raw: { headers: toHeaders(headers), httpVersionMajor: 1 }, method, originalUrl: url.replace(AUTHORITY, ''), id: undefined, log }
}

/** `raw` is on requests of Fastify alone. */
function isFastify (request: NonNullable<RenderOptions['request']>): request is Exclude<RenderOptions['request'], RequestLike | undefined> {
  return 'raw' in request && isFastifyRequest(request)
}

function toHeaders (headers: RequestLike['headers']): RequestFacts['raw']['headers'] {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers)
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), typeof value === 'object' ? [...value].join(', ') : value]))
}
