import { hasArguments } from '../message/icu.js'
import { toCategories } from '../message/validate-message.js'

/** The pseudo-languages: tags of no people, by which a page shows what is not translated, too narrow, or in the wrong direction. */
export const PSEUDO_LOCALES: readonly string[] = ['en-XA', 'ar-XB']

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlNnOoPpRrSsTtUuVvWwYyZz'
const ACCENTED = [...'ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļÑñÖöÞþŔŕŠšŢţÛûṼṽŴŵÝýŽž']
/** Right-to-left override and its end, between marks of that direction. */
const [RLM, RLO, PDF] = ['\u200F', '\u202E', '\u202C']

/**
 * Translates a text into a pseudo-language: `en-XA` has accents, brackets and some 40 % more; in `ar-XB` each word is written from right to left. Arguments,
 * plurals and quoted parts stay what they are, and plurals get the categories that the language needs.
 *
 * @param text ICU MessageFormat, without faults; without `{` it is plain text
 */
export function toPseudoText (text: string, locale: string): string {
  const isArabic = locale === 'ar-XB'
  const change = isArabic ? mirror : accent
  const changed = hasArguments(text) ? changeMessage(text, change, toCategories('cardinal', locale), toCategories('ordinal', locale)) : change(text)
  if (isArabic) return changed
  const letters = text.replace(/\{[^{}]*\}/g, '').length
  return `⟦${changed}${' ẋ'.repeat(Math.ceil(letters * 0.2))}⟧`
}

function accent (text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter)
}

function mirror (text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}’-]+/gu, (word) => RLM + RLO + word + PDF + RLM)
}

/** Changes the words of a message and nothing else. */
function changeMessage (text: string, change: (words: string) => string, cardinal: readonly string[], ordinal: readonly string[]): string {
  let at = 0

  /** Words and arguments, to the brace that closes a branch. */
  function readBranch (): string {
    let out = ''
    while (at < text.length && text[at] !== '}') {
      // A quoted part begins with an apostrophe before a special character; two apostrophes are one.
      const [words = ''] = /^(?:[^{}'#]|''|'(?![{}#]))+/.exec(text.slice(at)) ?? []
      const [quoted = ''] = words === '' ? /^(?:'[{}#](?:[^']|'')*'?|#)/.exec(text.slice(at)) ?? [] : []
      at += words.length + quoted.length
      out += words === '' && quoted === '' ? readArgument() : change(words) + quoted
    }
    return out
  }

  function readArgument (): string {
    const rest = text.slice(at)
    const [start = '{', kind] = /^\{[^{},]+,\s*(plural|selectordinal|select)\s*,(?:\s*offset:\s*\d+)?/.exec(rest) ?? /^\{[^{}]*\}/.exec(rest) ?? []
    at += start.length
    return kind === undefined ? start : start + readBranches(kind === 'plural' ? cardinal : kind === 'select' ? [] : ordinal)
  }

  function readBranches (needed: readonly string[]): string {
    const branches = new Map<string, string>()
    for (let found; (found = /^\s*([^\s{}]+)\s*\{/.exec(text.slice(at))) !== null;) {
      const [start, name = ''] = found
      at += start.length
      branches.set(name, readBranch())
      at++
    }
    const end = /^\s*\}/.exec(text.slice(at))?.[0] ?? ''
    at += end.length
    const missing = needed.filter((category) => !branches.has(category)).map((category) => [category, branches.get('other') ?? ''] as const)
    return `${[...missing, ...branches].map(([name, branch]) => ` ${name} {${branch}}`).join('')}}`
  }

  return readBranch()
}
