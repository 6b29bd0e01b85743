import type { CompiledCatalog } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import { readProperty } from '../foreign/read-property.js'
import { createDataError } from '../plugin-errors.js'
import type { CompileSchema, Validate } from './again/build-validator.js'
import { loadAjvCompiler } from './again/load-ajv-compiler.js'

/** Nothing of the data is changed, and a schema may have words that Ajv does not know. */
const CUSTOM_OPTIONS = { coerceTypes: false, removeAdditional: false, useDefaults: false, strict: false }

/**
 * Makes the function that holds an occurrence's `data` to the schema of its entry. It throws `FST_CATALOG_DATA_INVALID`. Without Fastify's own
 * compiler, e.g. in a bundle, nothing is checked.
 */
export function createDataCheck (from: string | URL = import.meta.url): NonNullable<CompiledCatalog['checkData']> {
  let compile: CompileSchema | undefined
  const validators = new WeakMap<object, Validate>()

  function getValidator (schema: object): Validate | undefined {
    compile ??= loadAjvCompiler(from)?.createStock()({}, { customOptions: CUSTOM_OPTIONS })
    const validate = validators.get(schema) ?? compile?.({ schema })
    if (validate !== undefined) validators.set(schema, validate)
    return validate
  }

  return ({ slug, data: schema }: CatalogEntry, data) => {
    if (schema === undefined) {
      if (data !== undefined) throw createDataError(slug, 'the entry has no data')
      return
    }
    const validate = getValidator(schema)
    if (validate === undefined || validate(data ?? {}) !== false) return
    const error = readProperty(validate.errors, '0')
    throw createDataError(slug, `${String(readProperty(error, 'instancePath'))} ${String(readProperty(error, 'message'))}`.trim())
  }
}
