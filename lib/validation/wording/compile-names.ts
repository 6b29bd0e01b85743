import type { Label } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import { compileMessage } from '../../message/compile-message.js'
import { createTypesetting } from './set-apart.js'

/** The words of a language that names of fields and values are written with. */
export type NameWords = { readonly [K in 'quote' | 'articles' | 'plainNames']?: DefinedLocale[K] }

/** How a language writes the names of fields that a sentence is not about. */
export interface Names {
  /** A text in quotes. */
  readonly quote: (text: string) => string
  /** The bare name of a label: "New password" of "The new password". */
  readonly toName: (label: Label) => string
  /** The name of another field: bare, for a sentence that quotes it; where the language does not quote, "the new password". */
  readonly toOther: (label: Label) => string
  /** One of several fields, quoted where the language quotes names. Where not, the first one opens the sentence. */
  readonly toAlternative: (label: Label, isFirst: boolean) => string
}

const DEFAULT_QUOTE = '“{text}”'

/** Makes the names of a locale. */
export function compileNames (locale: string, { quote = DEFAULT_QUOTE, articles = [], plainNames = false }: NameWords): Names {
  const { setApart } = createTypesetting(locale)
  const quoted = compileMessage(quote, locale)
  const article = articles.length === 0 ? undefined : new RegExp(`^(?:${articles.map(toPattern).join('|')})(?=.)`, 'i')

  function toQuoted (text: string): string {
    return typeof quoted === 'string' ? quoted : quoted({ text: setApart(text) })
  }

  function toName (label: Label): string {
    const [text, name] = typeof label === 'string' ? [label, undefined] : [label.text, label.name]
    if (name !== undefined) return name
    const [found] = article?.exec(text) ?? []
    return found === undefined ? text : toCapital(text.slice(found.length), text, locale)
  }

  /** In the middle of a sentence: "the new password" of "The new password". */
  function toPhrase (label: Label): string {
    if (typeof label !== 'string' && label.name !== undefined) return toQuoted(label.name)
    const text = toText(label)
    return setApart(article?.test(text) === true ? text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1) : text)
  }

  return {
    quote: toQuoted,
    toName: (label) => setApart(toName(label)),
    toOther: (label) => plainNames ? toPhrase(label) : setApart(toName(label)),
    toAlternative (label, isFirst) {
      if (!plainNames) return toQuoted(toName(label))
      return isFirst ? setApart(toText(label)) : toPhrase(label)
    }
  }
}

/** A rest begins with a capital where the whole did. */
function toCapital (rest: string, whole: string, locale: string): string {
  const first = whole.slice(0, 1)
  return first === first.toLocaleLowerCase(locale) ? rest : rest.slice(0, 1).toLocaleUpperCase(locale) + rest.slice(1)
}

/** An article stands apart from its word, but for one that has lost its vowel: `l’`. */
function toPattern (article: string): string {
  const letters = article.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /[’']$/.test(letters) ? letters.replace(/.$/, '[’\']') : `${letters}\\s+`
}

function toText (label: Label): string {
  return typeof label === 'string' ? label : label.text
}
