import type { FastifyRequest } from 'fastify'
import type { AnsweredError } from '../../types/answered-error.js'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledCatalog, CompiledFormat, CompiledValidation, RequestFacts } from '../../types/compiled.js'
import type { FormatDefinition } from '../../types/format.js'
import type { ErrorMapping } from '../../types/options.js'
import { toMediaType } from '../format/to-media-type.js'
import { compileKnownErrors } from '../foreign/compile-known-errors.js'
import { createFormatNegotiator } from '../http/negotiate-format.js'
import { createLocaleNegotiator } from '../http/negotiate-locale.js'
import { readProperty } from '../foreign/read-property.js'
import type { EntryPolicy } from './compile-entry.js'
import { compileFormat } from './compile-format.js'
import { compileMappings, compileMatchers, toFirstOf } from './compile-mappings.js'
import { createEntryFinder } from './create-entry-finder.js'
import { createStatusFinder } from './create-status-finder.js'
import { toVary } from './to-vary.js'

/** What a catalogue is compiled with: options, checked and complete. */
export interface CompileOptions extends EntryPolicy, Pick<CompiledCatalog, 'shows' | 'members' | 'traceId'> {
  readonly catalog: AnyCatalog
  readonly formats: readonly FormatDefinition[]
  readonly locale: {
    readonly default: string
    /** Lower-case name. */
    readonly header: string | undefined
    readonly select: ((request: FastifyRequest) => string | undefined) | undefined
  }
  readonly map: readonly ErrorMapping[]
  readonly onError?: ((event: AnsweredError) => void) | undefined
  readonly expose: boolean | '4xx'
  readonly logDriverDetails: boolean
  readonly instance: boolean
  readonly requestId: boolean
  readonly errors: ReadonlyArray<number | string>
}

/** What other rooms make for the request-time path. */
export type CompiledParts = Pick<CompiledCatalog, 'isLogged' | 'allowedMethods' | 'advise'> & Partial<Pick<CompiledCatalog, 'noteAnswer' | 'checkData'>>

/** Makes all that the request-time path needs. Entries and bodies are made at their first use, so a large catalogue costs nothing here. */
export function compileCatalog (
  options: CompileOptions,
  validation: CompiledValidation,
  { isLogged, allowedMethods, advise, noteAnswer, checkData }: CompiledParts
): CompiledCatalog {
  const { catalog, locale: { header, select }, map, onError, expose, logDriverDetails, instance, requestId, errors, shows, members, traceId } = options
  const { locales } = catalog
  const vary = toVary({ locales, formats: options.formats, header })
  const find = createEntryFinder(catalog, options)
  const formats = options.formats.map((format) => compileFormat(format, { locales, advise, shows, vary }))
  const indexOfFormat = createFormatNegotiator(options.formats.map(({ contentType }) => toMediaType(contentType)))

  return Object.freeze({
    catalog,
    locales,
    formats: Object.freeze(formats),
    find,
    byStatus: createStatusFinder(find),
    // There is a format for every index that the negotiator gives.
    negotiateFormat: (request: RequestFacts) => formats[indexOfFormat(request.raw.headers.accept)] as CompiledFormat,
    negotiateLocale: createLocaleNegotiator({ locales, default: locales.indexOf(options.locale.default), header, select }),
    allowedMethods,
    vary,
    validation,
    resolveMapped: toFirstOf([compileMappings(map, find), compileMatchers(catalog.entries(), find)]),
    resolveKnown: compileKnownErrors(find, readProperty),
    isLogged,
    noteAnswer,
    onError,
    expose,
    logDriverDetails,
    instance,
    requestId,
    errors,
    isConstant: !instance && !requestId && traceId === undefined && members === undefined,
    shows,
    advise,
    members,
    traceId,
    checkData
  })
}
