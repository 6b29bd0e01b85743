import { Value, ValueErrorType } from '@sinclair/typebox/value'
import type { FastifyInstance } from 'fastify'
import type { FormatDefinition } from '../../types/format.js'
import { builtInFormats } from '../format/built-in-formats.js'
import { toMediaType } from '../format/to-media-type.js'

/** What the errors of an app, or of a context of it, should look like. */
export interface Contract {
  /** The names of its formats, the default one first. */
  readonly names: readonly string[]
  /** Those whose schema is known. */
  readonly formats: readonly FormatDefinition[]
  /** The languages of its texts, the default one first; none where the plugin is not registered. */
  readonly locales: readonly string[]
  readonly hasPlugin: boolean
}

/**
 * The contract of a context: that of the plugin which serves it, else the format that it is to have.
 *
 * @param given formats that are known besides the built-in ones; the first is the contract where there is no plugin
 */
export function findContract (context: FastifyInstance, given: readonly FormatDefinition[]): Contract {
  const known = [...given, ...Object.values(builtInFormats)]
  if (!context.hasDecorator('errorCatalog')) {
    const formats = given.length > 0 ? given : [builtInFormats.nested]
    return { names: formats.map(({ name }) => name), formats, locales: [], hasPlugin: false }
  }
  const { formats: names, locales } = context.errorCatalog
  return { names, formats: known.filter(({ name }) => names.includes(name)), locales, hasPlugin: true }
}

/** What is wrong with the body of an error by its contract; `undefined` where it is right, or the schema of its format is not known. */
export function findBodyFault ({ names, formats }: Contract, contentType: string, body: unknown): string | undefined {
  const candidates = formats.filter((format) => toMediaType(format.contentType) === toMediaType(contentType))
  if (candidates.length === 0) {
    return formats.length < names.length ? undefined : `must be ${formats.map((format) => toMediaType(format.contentType)).join(' or ')}, received ${toMediaType(contentType)}`
  }
  const faults = candidates.map((format) => findSchemaFault(format, body))
  return faults.includes(undefined) ? undefined : faults[0]
}

function findSchemaFault ({ name, schema }: FormatDefinition, body: unknown): string | undefined {
  // Formats of texts are not registered with TypeBox by default.
  const fault = [...Value.Errors(schema, body)].find(({ type }) => type !== ValueErrorType.StringFormatUnknown)
  return fault && `must be the body of the format ${name}: ${fault.path || '/'} ${fault.message.replace(/^E/, 'e')}`
}
