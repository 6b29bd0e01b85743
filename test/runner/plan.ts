import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../documentation/pages.js'

/** Test files that share one process. */
export interface Group {
  /** E.g. `test-http`. It names the fixtures of its tests, so no other group has it. */
  readonly name: string
  /** Paths below the checkout, e.g. `build/test/http/retry-after.test.js`. */
  readonly files: readonly string[]
}

/** What to run. */
export interface Choice {
  /** Take the slow files too. */
  readonly slow: boolean
  /** Words of which a path has one; none for all. */
  readonly words: readonly string[]
}

const SLOW = /\.slow\.test\.ts$/

/**
 * Where each test file is compiled to, in the order of their names. It asks the sources, since `build/` may still hold files whose source is gone.
 *
 * @throws An error if one is not compiled yet.
 */
export function findTests ({ slow, words }: Choice, checkout = root): string[] {
  const names = readdirSync(join(checkout, 'test'), { recursive: true, encoding: 'utf8' }).sort().map((name) => `test/${name}`)
  const sources = names.filter((name) => name.endsWith('.test.ts'))
    .filter((name) => (slow || !SLOW.test(name)) && (words.length === 0 || words.some((word) => name.includes(word))))
  const files = sources.map((name) => `build/${name.replace(/ts$/, 'js')}`)
  for (const file of files) if (!existsSync(join(checkout, file))) throw new Error(`${file} must be there: run npm run build:test`)
  return files
}

/** A process for each slow file, which come first, and one for the other files of each folder. */
export function toGroups (files: readonly string[]): Group[] {
  const folders = new Map<string, string[]>()
  for (const file of files) {
    const key = SLOW.test(file.replace(/js$/, 'ts')) ? file : dirname(file)
    folders.set(key, [...folders.get(key) ?? [], file])
  }
  const groups = [...folders].map(([key, files]) => ({ name: key.replace(/^build\//, '').replace(/\.test\.js$/, '').replaceAll(/[^\w-]/g, '-'), files }))
  const rank = ({ name, files }: Group): number => name.endsWith('-slow') ? Infinity : files.length
  return groups.sort((a, b) => rank(b) === rank(a) ? 0 : rank(b) - rank(a))
}
