/** What the letters of each script are. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u
}

/** Proper terms, and the letters of the examples of dates and durations. */
const TERMS = new Set(['ID', 'URI', 'URL', 'UUID', 'IPv', 'ISO', 'JSON', 'Pointer', 'Base', 'T', 'Z', 'P', 'DT', 'H'])

/** What the texts of the first contract write in Latin letters. */
const TERMS_OF_LOCALE: Readonly<Record<string, ReadonlySet<string>>> = { ru: new Set(['access', 'refresh', 'id']) }

/** Words that every English sentence has one of; none of them is a word of another language here. */
const ENGLISH = new Set(['the', 'is', 'are', 'be', 'must', 'not', 'of', 'and', 'has', 'have', 'does', 'with', 'request', 'required', 'invalid'])

/** The pattern of a letter of the language's script. */
export function readScript (locale: string): RegExp {
  const { script = '' } = new Intl.Locale(locale).maximize()
  const letter = SCRIPTS[script]
  if (letter === undefined) throw new Error(`test/message/locales/scripts.ts must know the script of ${locale}, received ${script}`)
  return letter
}

/** The words of texts that are not of their language: in another script and no proper term, or plain English. */
export function findForeignWords (texts: readonly string[], locale: string): string[] {
  const letter = readScript(locale)
  const words = new Set(texts.flatMap((text) => text.match(/\p{Script=Latin}+|\p{L}/gu) ?? []))
  return [...words].filter((word) => {
    if (locale !== 'en' && ENGLISH.has(word.toLowerCase())) return true
    return !letter.test(word) && !TERMS.has(word) && !TERMS_OF_LOCALE[locale]?.has(word)
  })
}
