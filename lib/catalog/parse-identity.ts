import { isInteger } from '../guards.js'
import type { Must } from '../plugin-errors.js'

/** What an entry is known by; a part that is wrong or not given is `undefined`. */
export interface Identity {
  readonly code: number | undefined
  readonly slug: string | undefined
}

const SLUG = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/
const NUMERIC_KEY = /^\d+$/

/** The code and slug of an entry: one is its key, the other a property. */
export function parseIdentity (key: string, definition: Readonly<Record<string, unknown>>, must: Must): Identity {
  return NUMERIC_KEY.test(key) ? parseNumbered(key, definition, must) : parseNamed(key, definition, must)
}

function parseNumbered (key: string, definition: Readonly<Record<string, unknown>>, must: Must): Identity {
  const code = Number(key)
  // `007` is no number that a program would write.
  const isRight = isCode(code) && String(code) === key
  if (!isRight) must('code', 'a positive integer', key)
  if (definition['code'] !== undefined && definition['code'] !== code) must('code', `${key}, as its key says`, definition['code'])
  return { code: isRight ? code : undefined, slug: parseSlug(definition['slug'], must) }
}

function parseNamed (key: string, definition: Readonly<Record<string, unknown>>, must: Must): Identity {
  const { code, slug = key } = definition
  if (code !== undefined && !isCode(code)) must('code', 'a positive integer', code)
  if (slug !== key) must('slug', `${key}, as its key says`, slug)
  return { code: isCode(code) ? code : undefined, slug: parseSlug(key, must) }
}

function parseSlug (slug: unknown, must: Must): string | undefined {
  if (typeof slug === 'string' && SLUG.test(slug)) return slug
  must('slug', 'words joined by _, as in access_token_expired', slug)
  return undefined
}

function isCode (value: unknown): value is number {
  return isInteger(value) && value > 0
}
