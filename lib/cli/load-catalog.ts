import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AnyCatalog } from '../../types/catalog.js'
import { isCatalog } from '../catalog/is-catalog.js'
import { parsePlainCatalog } from '../catalog/parse-plain-catalog.js'
import { isModule, loadModule } from './load-module.js'
import { UsageError } from './usage-error.js'

/**
 * Reads a catalogue: the default export of a module or its `catalog`, or the JSON of `catalog.toJSON()` in a file of any other name.
 *
 * @throws `CatalogError` of a definition that is wrong; `UsageError` where there is no catalogue; whatever the module throws
 */
export async function loadCatalog (path: string, cwd: string): Promise<AnyCatalog> {
  if (!isModule(path)) return parsePlainCatalog(await readJson(path, cwd))
  const { default: main, catalog } = await loadModule(path, cwd)
  const found = [main, catalog].find(isCatalog)
  if (found === undefined) throw new UsageError(`${path} must have a catalogue as its default export or as catalog, received none`)
  return found
}

async function readJson (path: string, cwd: string): Promise<unknown> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UsageError(`catalogue must be a file, received ${path}`)
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} must be the JSON of catalog.toJSON(): ${String(error)}`)
  }
}
