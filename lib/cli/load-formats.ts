import type { FormatDefinition } from '../../types/format.js'
import { builtInFormats } from '../format/built-in-formats.js'
import { isFormat } from '../format/define-format.js'
import { loadModule } from './load-module.js'
import { UsageError } from './usage-error.js'

/**
 * Formats by their built-in names, or from modules that have one as their default export or as `format`.
 *
 * @throws `UsageError` where there is none
 */
export async function loadFormats (names: readonly string[], cwd: string): Promise<readonly FormatDefinition[]> {
  return await Promise.all(names.map((name) => loadFormat(name, cwd)))
}

async function loadFormat (name: string, cwd: string): Promise<FormatDefinition> {
  const builtIn = Object.values(builtInFormats).find((format) => format.name === name)
  if (builtIn !== undefined) return builtIn
  if (!name.includes('.')) throw new UsageError(`--format must be one of ${Object.keys(builtInFormats).join(', ')} or a module, received ${name}`)
  const { default: main, format } = await loadModule(name, cwd)
  const found = [main, format].find(isFormat)
  if (found === undefined) throw new UsageError(`${name} must have a format as its default export or as format, received none`)
  return found
}
