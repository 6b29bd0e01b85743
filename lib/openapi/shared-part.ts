/** What a document keeps once, under `components`. */
export type PartKind = 'schemas' | 'responses' | 'headers' | 'examples'

/** A part of a document that stands under `components`; wherever it is met, a reference is written. */
export class SharedPart {
  readonly kind: PartKind
  /** An identifier. Where others have it, a number is added. */
  readonly name: string
  /** May hold further parts. */
  readonly value: unknown

  constructor (kind: PartKind, name: string, value: unknown) {
    this.kind = kind
    this.name = name
    this.value = value
  }
}

/** More names than this are counted, not listed. */
const MAX_LISTED = 3

/** The name of what belongs to a set of errors, by their slugs: `NotFound`, `EmailTakenOrResourceExists`. */
export function toSetName (slugs: readonly string[]): string {
  const names = slugs.map(toPascalCase)
  if (names.length <= MAX_LISTED) return names.join('Or')
  return `${names[0]}Or${names.length - 1}Others`
}

/** An identifier of words: `access_token_expired` → `AccessTokenExpired`. */
export function toPascalCase (words: string): string {
  return toIdentifier(words.split(/[^A-Za-z0-9]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''))
}

/** A name that every generator takes as it is. */
export function toIdentifier (name: string): string {
  const fit = name.replace(/[^A-Za-z0-9]+/g, '_')
  return /^[A-Za-z_]/.test(fit) ? fit : `_${fit}`
}
