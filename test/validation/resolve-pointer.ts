import { cleanName } from '../../lib/validation/schema/json-pointer.js'

/** `true` where an issue's pointer leads to a value, or to a member that is missing from an object. Names are compared as issues show them. */
export function resolvesPointer (value: unknown, pointer: string): boolean {
  const names = pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  let at = value
  return names.every((name, index) => {
    if (typeof at !== 'object' || at === null) return false
    const own = Object.keys(at).find((key) => cleanName(key) === name)
    if (own === undefined) return index === names.length - 1 && !Array.isArray(at)
    at = Reflect.get(at, own)
    return true
  })
}
