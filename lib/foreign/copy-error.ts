import { readProperty } from './read-property.js'

/** Members of every error. Not all of them are enumerable. */
const OF_ERRORS: readonly string[] = ['name', 'message', 'stack']

/** A line of a stack. */
const FRAME = '    at '

/** The names of an error's members: as loggers find them, those that `Error` hides, and those that its class has behind getters. */
export function listMembers (error: object): ReadonlySet<string> {
  const names = listGetters(error)
  for (const name in error) names.add(name)
  for (const name of ['cause', 'errors']) {
    if (readProperty(error, name) !== undefined) names.add(name)
  }
  for (const name of OF_ERRORS) names.delete(name)
  return names
}

/**
 * A copy of an error with other members and another message. It is of the same class, and real where the error is one. What the class has behind getters,
 * often in private fields, the copy has itself.
 *
 * @param changes members by name; what is `undefined` is left out
 * @param message `undefined` for what has none
 * @param messages what became of messages, which may be in the stack
 */
export function copyError (
  error: object, changes: ReadonlyMap<string, unknown>, message: string | undefined, messages: ReadonlyArray<readonly [before: string, after: string]>
): object {
  const copy = error instanceof Error ? new Error() : {}
  Object.setPrototypeOf(copy, getPrototype(error))
  const define = (name: string, value: unknown): void => {
    const enumerable = Object.prototype.propertyIsEnumerable.call(error, name)
    // An own `undefined` hides what the class has.
    if (value !== undefined || name in copy) Object.defineProperty(copy, name, { value, enumerable, writable: true, configurable: true })
  }
  for (const name of listMembers(error)) define(name, changes.has(name) ? changes.get(name) : readProperty(error, name))
  const name = readProperty(error, 'name')
  define('name', name)
  define('message', message)
  const stack = readProperty(error, 'stack')
  if (typeof stack === 'string') define('stack', cleanStack(stack, `${String(name)}: ${String(message)}`, messages))
  return copy
}

/** The frames of a stack below another head. A message may have lines that look like frames: they go with it. */
function cleanStack (stack: string, head: string, messages: ReadonlyArray<readonly [string, string]>): string {
  let text = stack
  for (const [before] of messages) text = text.replaceAll(before, '')
  return [head, ...text.split('\n').filter((line) => line.startsWith(FRAME))].join('\n')
}

function listGetters (error: object): Set<string> {
  const names = new Set<string>()
  for (let proto = getPrototype(error); proto !== null && proto !== Error.prototype && proto !== Object.prototype; proto = getPrototype(proto)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (get !== undefined) names.add(name)
    }
  }
  return names
}

function getPrototype (value: object): object | null {
  return Object.getPrototypeOf(value) as object | null // its own type is any
}
