import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout: tests run from `build/test`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A page that users read. */
export interface Page {
  /** Its path in the repository, e.g. `docs/languages.md`. */
  readonly path: string
  readonly text: string
}

export function readPage (path: string): Page {
  return { path, text: readFileSync(`${root}${path}`, 'utf8') }
}

/** The pages below a folder of the repository. */
export function readPagesIn (folder: string): Page[] {
  const names = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).sort()
  return names.filter((name) => name.endsWith('.md')).map((name) => readPage(`${folder}/${name}`))
}

/** README first, since its examples name modules that other pages import. */
export const pages: readonly Page[] = [readPage('README.md'), ...readPagesIn('docs')]
