import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/
const SKIPPED = /^(?:\.|node_modules$)/

/**
 * The tokens that tell a mention: comments first, so that nothing in them counts; then texts in quotes, and integers that stand alone. A regular
 * expression with a quote in it may hide what follows on its line.
 */
const TOKEN = /\/\/[^\n]*|\/\*[^]*?\*\/|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\[^])*)`|(?<![\w.$])(\d+)(?![\w.])/g

const COMMENT = /^\/[/*]/

/** What stands before the code or slug of an entry in its own definition. */
const IDENTITY = /\b(?:code|slug)\s*:\s*$/
/** What stands before the key of an object, and after it. */
const BEFORE_KEY = /[{,]\s*$/
const AFTER_KEY = /^\s*:/

/** The integers and texts that a source mentions, but for the keys of its objects and what stands after `code:` and `slug:`: those define. */
export function findMentions (source: string): ReadonlySet<number | string> {
  const mentions = new Set<number | string>()
  const code = source.replaceAll(TOKEN, (token) => COMMENT.test(token) ? ' ' : token)
  for (const { 0: token, 1: single, 2: double, 3: template, 4: number, index } of code.matchAll(TOKEN)) {
    const value = number === undefined ? single ?? double ?? template : Number(number)
    if (value === undefined || isDefinition(code.slice(Math.max(0, index - 100), index), code.slice(index + token.length))) continue
    mentions.add(value)
  }
  return mentions
}

function isDefinition (before: string, after: string): boolean {
  return IDENTITY.test(before) || (BEFORE_KEY.test(before) && AFTER_KEY.test(after))
}

/** The codes and slugs that the sources below a folder mention. Installed packages and hidden folders are left out. */
export async function scanSource (folder: string): Promise<ReadonlySet<number | string>> {
  const mentions = new Set<number | string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (SKIPPED.test(entry.name)) continue
    const path = join(folder, entry.name)
    const found = entry.isDirectory()
      ? await scanSource(path)
      : SOURCE.test(entry.name) ? findMentions(await readFile(path, 'utf8')) : []
    for (const mention of found) mentions.add(mention)
  }
  return mentions
}
