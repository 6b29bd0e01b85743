/** What answers depend on. */
export interface Choices {
  readonly locales: readonly unknown[]
  readonly formats: readonly unknown[]
  /** Lower-case name of the header that goes before `Accept-Language`; `undefined` for none. */
  readonly header: string | undefined
}

/** `Vary` of every answer (RFC 9110 §12.5.5): the headers by which a language or a format is chosen; empty where there is no choice. */
export function toVary ({ locales, formats, header }: Choices): string {
  const fields: string[] = []
  if (locales.length > 1 && header !== undefined) fields.push(toFieldName(header))
  if (locales.length > 1) fields.push('Accept-Language')
  if (formats.length > 1) fields.push('Accept')
  return fields.join(', ')
}

/** `language` → `Language`. Field names are case-insensitive; this is how they are usually written. */
function toFieldName (name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())
}
