import { readdirSync } from 'node:fs'
import type { LocaleDefinition } from '../../../types/locale.js'

const FOLDER = new URL('../../../lib/message/locales/', import.meta.url)

/** The languages of all locale files, English first: `uk.ts` holds `uk`, and `zh-hant.ts` holds `zhHant`, which is `zh-Hant`. A new file needs no line here. */
export async function readLocales (): Promise<readonly LocaleDefinition[]> {
  const names = readdirSync(FOLDER).flatMap((file) => /^([a-z]{2,3}(?:-[a-z]+)?)\.js$/.exec(file)?.[1] ?? [])
  const locales = await Promise.all(names.map(async (name) => {
    // The name of a file is that of its export.
    const exported = await import(new URL(`${name}.js`, FOLDER).href) as Readonly<Record<string, LocaleDefinition>>
    const variable = name.replace(/-./, (part) => part.slice(1).toUpperCase())
    const locale = exported[variable]
    if (locale?.locale.toLowerCase() !== name) throw new Error(`${name}.ts must export ${variable} of the locale ${name}, received ${Object.keys(exported)}`)
    return locale
  }))
  return locales.toSorted((one, other) => Number(other.locale === 'en') - Number(one.locale === 'en'))
}
