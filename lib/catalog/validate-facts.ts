import type { EntryProperties } from '../../types/entry.js'
import { parseMessage } from '../message/parse-message.js'
import type { Must } from '../plugin-errors.js'

/** The characters of a URI reference (RFC 3986 §2). */
const URI = /^[\w!#$%&'()*+,./:;=?@[\]~-]+$/

/** `true` for a URI reference (RFC 3986 §4.1). */
export function isUriReference (value: unknown): value is string {
  return typeof value === 'string' && URI.test(value) && URL.canParse(value, 'http://localhost')
}

/** `true` for a link that a page can show, since it runs no script: a path, or a URL of http, https or mailto. */
export function isWebLink (value: unknown): value is string {
  return isUriReference(value) && /^(?:https?|mailto):$/.test(new URL(value, 'https://host').protocol)
}

/** What an entry says of itself to clients, pages and tools. */
export interface EntryFacts extends Pick<EntryProperties, 'type' | 'hide' | 'tags' | 'since' | 'replacedBy' | 'retired'> {
  readonly message: Readonly<Record<string, string>>
}

/** Checks the properties that pages, bodies and tools read. `message` is right already. */
export function validateFacts ({ message, type, hide, tags, since, replacedBy, retired }: EntryFacts, must: Must): void {
  if (type !== undefined && !isUriReference(type)) must('type', 'a URI reference', type)
  if (hide !== undefined) validateHide(hide, message, must)
  if (tags !== undefined && !isListOf(tags, isWord)) must('tags', 'a list of words', tags)
  if (since !== undefined && !isWord(since)) must('since', 'a version', since)
  if (replacedBy === undefined) return
  if (typeof replacedBy !== 'number' && !isWord(replacedBy)) must('replacedBy', 'a code or slug', replacedBy)
  else if (retired !== true) must('replacedBy', 'on an entry that is retired', replacedBy)
}

function validateHide (hide: unknown, message: EntryFacts['message'], must: Must): void {
  if (!isListOf(hide, isWord)) return must('hide', 'a list of names of params', hide)
  const names = new Set(Object.values(message).flatMap((text) => [...parseMessage(text).arguments.keys()]))
  for (const name of hide) {
    if (!names.has(name)) must('hide', `of params that the text takes (${[...names].join(', ') || 'none'})`, name)
  }
}

function isWord (value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isListOf<Item> (value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem)
}
