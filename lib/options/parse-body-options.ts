import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { DataSchema } from '../../types/entry.js'
import type { FormatDefinition } from '../../types/format.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { isObjectSchema, toPlainJson } from '../catalog/plain-json.js'
import { isUriReference } from '../catalog/validate-facts.js'
import { isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { createTraceReader } from '../server/trace-reader.js'

/** What options add to bodies, checked and complete. */
export interface BodyOptions extends Pick<CompiledCatalog, 'shows' | 'members' | 'traceId'> {
  readonly typeBase?: string | undefined
  readonly membersSchema: DataSchema | undefined
}

/** The options `params`, `advice`, `typeBase`, `members`, `membersSchema` and `traceId`. Flags are checked elsewhere. */
export function parseBodyOptions (
  { params = false, advice = false, typeBase, members, membersSchema, traceId = false }: ErrorCatalogOptions,
  must: Must
): BodyOptions {
  if (typeBase !== undefined && !isUriReference(typeBase)) must('typeBase', 'a URI reference that ends where the slug begins', typeBase)
  if (members !== undefined && typeof members !== 'function') must('members', 'a function', members)
  const schema = membersSchema === undefined ? undefined : toPlainJson(membersSchema)
  if (membersSchema !== undefined && !isObjectSchema(schema)) must('membersSchema', 'a JSON Schema of type "object" with properties', membersSchema)
  if (membersSchema !== undefined && members === undefined) must('membersSchema', 'given together with members', membersSchema)
  return {
    shows: Object.freeze({ params, advice }),
    typeBase,
    members,
    membersSchema: schema as DataSchema | undefined, // checked above
    traceId: traceId ? createTraceReader() : undefined
  }
}

/** Finds members of entries' `data` that a format has already: no body could show them. */
export function validateData (catalog: AnyCatalog, formats: readonly FormatDefinition[], must: Must): void {
  for (const { slug, data } of catalog.entries()) {
    for (const name of Object.keys(data?.properties ?? {})) {
      const format = formats.find(({ schema }) => getMembers(schema).includes(name))
      if (format !== undefined) must('catalog', `of data without members of the format ${format.name}`, `${slug}.data.${name}`)
    }
  }
}

/** The names of the members that stand beside those of `data`: where the body has `error` alone, they are inside. */
function getMembers (schema: Readonly<Record<string, unknown>>): readonly string[] {
  const { properties } = schema
  if (!isRecord(properties)) return []
  const names = Object.keys(properties)
  const [only] = names
  return names.length === 1 && only === 'error' && isRecord(properties[only]) ? getMembers(properties[only]) : names
}
