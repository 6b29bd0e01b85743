import { isInteger } from '../guards.js'
import type { Must } from '../plugin-errors.js'

/** What an entry is known by; a part that is wrong or not given is `undefined`. */
export interface Identity {
  readonly code: number | undefined
  readonly slug: string | undefined
}

const SLUG = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/
const NUMERIC_KEY = /^\d+$/

/**
 * The code and slug of an entry: one is its key, the other a property. An override keeps the one of the inherited entry that it does not give.
 */
export function parseIdentity (
  key: string,
  definition: Readonly<Record<string, unknown>>,
  findInherited: (codeOrSlug: number | string) => Identity | undefined,
  must: Must
): Identity {
  const find = definition['replace'] === true ? () => undefined : findInherited
  return NUMERIC_KEY.test(key) ? parseNumbered(key, definition, find, must) : parseNamed(key, definition, find, must)
}

function parseNumbered (
  key: string,
  { code: given, slug }: Readonly<Record<string, unknown>>,
  find: (code: number) => Identity | undefined,
  must: Must
): Identity {
  const code = Number(key)
  // `007` is no number that a program would write.
  const isRight = isCode(code) && String(code) === key
  if (!isRight) must('code', 'a positive integer', key)
  if (given !== undefined && given !== code) must('code', `${key}, as its key says`, given)
  return { code: isRight ? code : undefined, slug: parseSlug(slug ?? find(code)?.slug, must) }
}

function parseNamed (
  key: string,
  { code: given, slug = key }: Readonly<Record<string, unknown>>,
  find: (slug: string) => Identity | undefined,
  must: Must
): Identity {
  if (given !== undefined && !isCode(given)) must('code', 'a positive integer', given)
  if (slug !== key) must('slug', `${key}, as its key says`, slug)
  return { code: given === undefined ? find(key)?.code : isCode(given) ? given : undefined, slug: parseSlug(key, must) }
}

function parseSlug (slug: unknown, must: Must): string | undefined {
  if (typeof slug === 'string' && SLUG.test(slug)) return slug
  must('slug', 'words joined by _, as in access_token_expired', slug)
  return undefined
}

function isCode (value: unknown): value is number {
  return isInteger(value) && value > 0
}
