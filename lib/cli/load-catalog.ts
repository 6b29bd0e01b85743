import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { AnyCatalog } from '../../types/catalog.js'
import { isCatalog } from '../catalog/is-catalog.js'
import { parsePlainCatalog } from '../catalog/parse-plain-catalog.js'
import { readProperty } from '../foreign/read-property.js'
import { isModule, loadModule } from './load-module.js'
import { UsageError } from './usage-error.js'

/**
 * Reads a catalogue: the default export of a module or its `catalog`, or what `catalog.toJSON()` gives: YAML in a
 * file `.yaml` or `.yml`, JSON in one of any other name. YAML needs the package `yaml`.
 *
 * @throws `CatalogError` of a definition that is wrong; `UsageError` where there is no catalogue; whatever the module throws
 */
export async function loadCatalog (path: string, cwd: string): Promise<AnyCatalog> {
  if (!isModule(path)) return parsePlainCatalog(await readData(path, cwd))
  const { default: main, catalog } = await loadModule(path, cwd)
  const found = [main, catalog].find(isCatalog)
  if (found === undefined) throw new UsageError(`${path} must have a catalogue as its default export or as catalog, received none`)
  return found
}

/** Node's code for a package that is not there. */
const NOT_FOUND = 'ERR_MODULE_NOT_FOUND'

async function readData (path: string, cwd: string): Promise<unknown> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UsageError(`catalogue must be a file, received ${path}`)
  const parse = /\.ya?ml$/i.test(path) ? await loadYaml(path) : (text: string): unknown => JSON.parse(text)
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} must be the data of catalog.toJSON(): ${String(error)}`)
  }
}

/**
 * Loads the parser of YAML 1.2, which only those install who write catalogues in it.
 *
 * @param load is given by tests alone
 */
export async function loadYaml (path: string, load: () => Promise<typeof import('yaml')> = async () => await import('yaml')): Promise<(text: string) => unknown> {
  try {
    const { parse } = await load()
    return (text) => parse(text) as unknown // the package types it as anything
  } catch (error) {
    if (readProperty(error, 'code') !== NOT_FOUND) throw error
    throw new UsageError(`${path} is YAML, which needs the package yaml: npm install --save-dev yaml`)
  }
}
