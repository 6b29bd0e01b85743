import { isRecord } from '../guards.js'

type Schema = Readonly<Record<string, unknown>>

/** What a schema says to people. */
const FOR_PEOPLE = ['title', 'description']

/** Narrows the members of an object's schema to what is known of them. Texts for people stay, and members of which nothing is known. */
export function narrowSchema (schema: unknown, narrower: Schema): Schema {
  const base = isRecord(schema) ? schema : {}
  const texts = Object.fromEntries(FOR_PEOPLE.flatMap((name) => base[name] === undefined ? [] : [[name, base[name]]]))
  const [given, narrowed] = [base['properties'], narrower['properties']]
  if (!isRecord(given) || !isRecord(narrowed)) return { ...texts, ...narrower }
  const properties = Object.fromEntries(Object.entries(narrowed).map(([name, member]) => [name, isRecord(member) ? narrowSchema(Object.hasOwn(given, name) ? given[name] : undefined, member) : member]))
  const required = [...new Set([base['required'] ?? [], narrower['required'] ?? []].flat())]
  return { ...base, ...narrower, ...(required.length > 0 && { required }), properties: { ...given, ...properties } }
}
