import type { StatusAnswer } from './render-answers.js'

/** What the files of a gateway are made from. */
export interface GatewaySource {
  /** An answer for each of the gateway's statuses, in the order of the statuses. */
  readonly answers: readonly StatusAnswer[]
  /** `Content-Type` of every body. */
  readonly contentType: string
  readonly locales: readonly string[]
  /** The language where nothing matches. */
  readonly defaultLocale: string
  /** Lower-case name of the header that goes before `Accept-Language`; `undefined` for none. */
  readonly header: string | undefined
  /** The folder in which the gateway finds the files, without a final slash. */
  readonly installedAt: string
  /** `Allow` of a 405 that the gateway answers by itself. */
  readonly allow: string
}

/** A gateway whose own errors can be given the bodies of a catalogue. */
export interface Gateway {
  /** Its name on the command line. */
  readonly name: string
  /** The version that all its files were tried with. */
  readonly version: string
  /** The statuses that it can answer by itself, and those that a rule in its configuration is likely to return. */
  readonly statuses: readonly number[]
  /** What its files cover, a line each. */
  readonly covered: readonly string[]
  /** What no configuration of it can cover, a line each. */
  readonly uncovered: readonly string[]
  /** The lines that a user adds, and where. */
  readonly usage: (source: GatewaySource) => string
  /** Its files by their path below the folder. */
  readonly toFiles: (source: GatewaySource) => ReadonlyMap<string, string>
}

/** The lines that each file begins with, as comments. */
export function toHead ({ name, version, covered, uncovered }: Omit<Gateway, 'toFiles' | 'usage'>, place: string): string {
  const lines = [
    `The errors of the catalogue for ${name}: ${place}`,
    'Written by `npx fastify-error-catalog gateway`. Do not edit: run it again.',
    `Tried with ${name} ${version}.`,
    'Covers:',
    ...covered.map((line) => `- ${line}`),
    'Does not cover:',
    ...uncovered.map((line) => `- ${line}`)
  ]
  return `${lines.map((line) => `# ${line}`).join('\n')}\n`
}

/** The bodies as files of their own, `errors/ru/503`. The gateway sets their type. */
export function toBodyFiles ({ answers }: GatewaySource): Map<string, string> {
  return new Map(answers.flatMap(({ status, bodies }) => [...bodies].map(([locale, { body }]) => [`errors/${locale}/${status}`, body])))
}

/** The languages in which a status has no text of its own, and the one that answers in their place. */
export function findStandIns ({ bodies }: StatusAnswer): ReadonlyArray<readonly [asked: string, spoken: string]> {
  return [...bodies].flatMap(([asked, { locale }]) => asked === locale ? [] : [[asked, locale] as const])
}

/** `content-language` → `Content-Language`: names are case-insensitive, and this is how they are usually written. */
export function toFieldName (name: string): string {
  return name.replace(/^www(?=-)|(?:^|-)[a-z]/g, (start) => start.toUpperCase())
}
