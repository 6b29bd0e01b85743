import type { Trial } from '../try-exits.js'

/** One rule of HTTP, or of a format, for answers that were given. */
export interface Rule {
  /** What it asks, and where that is said. */
  readonly says: string
  /** The answers that it is about; every one unless given. */
  readonly of?: (trial: Trial) => boolean
  /** `true` where an answer keeps to it. */
  readonly holds: (trial: Trial) => boolean
}

/** Rules by their number. */
export type Rules = Readonly<Record<string, Rule>>

/** `true` for answers of HTTP/1, which alone has headers of the connection. */
export function isHttp1 ({ protocol, row }: Trial): boolean {
  return !protocol.startsWith('h2') || row.bytes !== undefined
}

/** Makes the question whether an answer has a status. */
export function hasStatus (status: number): (trial: Trial) => boolean {
  return ({ answer }) => answer.status === status
}

/** The members of a body. */
export function readBody ({ answer: { body } }: Trial): Readonly<Record<string, unknown>> {
  return JSON.parse(body)
}

/** How a trial is told in the list of those that break a rule. */
export function toTitle ({ row: { title }, protocol, format, answer: { status } }: Trial): string {
  return `${title} (${protocol}, ${format}): ${status}`
}
