import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installTypeScript } from './install-typescript.js'
import { isTypeScript } from './typescript-hooks.js'
import { UsageError } from './usage-error.js'

/** The exports of a module by name. */
export type Exports = Readonly<Record<string, unknown>>

const MODULE = /\.[cm]?[jt]s$/

/** `true` for the name of a module; any other file is JSON. */
export function isModule (path: string): boolean {
  return MODULE.test(path)
}

/** Whole projects at times: installed once a process. */
let installed: Promise<void> | undefined

/**
 * Imports a module of the user, in JavaScript or TypeScript.
 *
 * @throws `UsageError` where there is no such file or nothing to compile it; whatever the module throws
 */
export async function loadModule (path: string, cwd: string): Promise<Exports> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UsageError(`module must be a file, received ${path}`)
  if (isTypeScript(file)) await (installed ??= installTypeScript(file))
  return await import(pathToFileURL(file).href)
}
