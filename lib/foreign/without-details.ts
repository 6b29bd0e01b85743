import { copyError, listMembers } from './copy-error.js'
import { isDriverError, isKept, isObject } from './driver-facts.js'
import { cleanDriverMessage, cutStatement } from './driver-messages.js'
import { readProperty } from './read-property.js'

/** How many errors are looked at of one: those within and those beside each other. The rest is left out. */
const MAX_ERRORS = 50

/** Members that have the errors that an error was made of. */
const CAUSES: ReadonlySet<string> = new Set([
  'cause', 'errors', 'original', 'parent', 'driverError', 'nativeError', 'originalError', 'previous', 'reason', 'precedingErrors', 'meta'
])

/** What is logged of what throws as it is read. */
const UNREADABLE = Object.freeze({ type: 'Error', message: 'An error that cannot be read' })

/** How an error is read. */
interface Context {
  /** `true` within a driver's error: what is there is a driver's too. */
  readonly isDriver: boolean
  /** `true` for the app's own error, whose members are meant to be logged. */
  readonly isOwn: boolean
  /** What was made of each error. It is `undefined` while that is being made. */
  readonly seen: Map<object, unknown>
  /** What became of messages: those of outer errors often repeat them. */
  readonly messages: Map<string, string>
}

/**
 * An error without what a driver has put into it of a request: statements and their values, texts about values, whole requests. The errors that it was made
 * of are gone through as well. The error itself is left alone, and comes back where there is nothing to leave out. Never throws.
 *
 * @param isOwn `true` for an error of the app, of which the errors within are looked at alone
 */
export function withoutDetails (error: unknown, isOwn = false): unknown {
  try {
    return clean(error, { isDriver: false, isOwn, seen: new Map(), messages: new Map() })
  } catch {
    return UNREADABLE
  }
}

function clean (value: unknown, context: Context): unknown {
  const { seen } = context
  if (!isObject(value)) return context.isDriver ? undefined : value
  if (!seen.has(value)) {
    if (seen.size >= MAX_ERRORS) return undefined
    seen.set(value, undefined)
    seen.set(value, Array.isArray(value) ? cleanList(value, context) : cleanError(value, context))
  }
  return seen.get(value)
}

function cleanList (values: readonly unknown[], context: Context): readonly unknown[] {
  const cleaned = values.slice(0, MAX_ERRORS).map((value) => clean(value, context))
  return cleaned.length === values.length && cleaned.every((value, index) => value === values[index]) ? values : cleaned
}

function cleanError (error: object, context: Context): object {
  const isDriver = context.isDriver || (!context.isOwn && isDriverError(error))
  const inner = { ...context, isDriver, isOwn: false }
  const changes = new Map<string, unknown>()
  for (const name of listMembers(error)) {
    const value = readProperty(error, name)
    const kept = isInner(name, value) ? clean(value, inner) : context.isOwn || isKept(name, value, isDriver) ? value : undefined
    if (kept !== value) changes.set(name, kept)
  }
  const message = readProperty(error, 'message')
  const text = typeof message === 'string' ? cleanMessage(error, message, isDriver, context.messages) : undefined
  if (changes.size === 0 && text === message) return error
  return copyError(error, changes, text, [...context.messages])
}

/** A message without values, and without what has been cut from the messages of inner errors, which it may repeat. */
function cleanMessage (error: object, message: string, isDriver: boolean, messages: Map<string, string>): string {
  let text = isDriver ? cleanDriverMessage(message, readProperty(error, 'code')) : message
  // Knex puts the statement before the message of the driver's own error, whose stack has it alone.
  const rest = isDriver ? cutStatement(message) : message
  if (rest !== message) messages.set(rest, text)
  // The longest first: a message may be a part of another.
  for (const [before, after] of [...messages].sort(([one], [other]) => other.length - one.length)) text = text.replaceAll(before, () => after)
  if (text !== message) messages.set(message, text)
  return text
}

/** `true` for what an error was made of. */
function isInner (name: string, value: unknown): boolean {
  return isObject(value) && (CAUSES.has(name) || (typeof readProperty(value, 'message') === 'string' && typeof readProperty(value, 'stack') === 'string'))
}
