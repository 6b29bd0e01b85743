import { compileMessage } from '../../../lib/message/compile-message.js'
import type { LocaleDefinition, SentenceKey } from '../../../types/locale.js'
import { parseMessage } from '../../../lib/message/parse-message.js'
import type { Label } from '../../../types/issue.js'

type Params = Readonly<Record<string, unknown>>

/** Says a sentence of a language about a label. */
export type Say = (key: SentenceKey, label: Label, params?: Params) => string

/** The sentences of a language as issues get them: a plain label has no gender. */
export function createSay ({ locale, sentences }: LocaleDefinition): Say {
  return (key, label, params) => render(sentences[key], locale, label, params)
}

/** Every sentence that says its label or nothing, with all numbers 1. */
export function sayEverything ({ locale, sentences }: LocaleDefinition, label: Label): string[] {
  return Object.entries(sentences).filter(([key]) => key !== 'missing_one_of').map(([, text]) => {
    const ones = Object.fromEntries([...parseMessage(text).arguments.keys()].map((name) => [name, 1]))
    return render(text, locale, label, ones)
  })
}

/** The element of an array: what an issue inside it is labelled with. */
export function sayItem ({ locale, item }: LocaleDefinition, position: number, label: string): string {
  return render(item, locale, label, { position })
}

/** The names of several types as a sentence shows them. */
export function listTypes ({ locale, typeNames }: LocaleDefinition, names: ReadonlyArray<keyof LocaleDefinition['typeNames']>): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names.map((name) => typeNames[name]))
}

function render (text: string, locale: string, label: Label, params?: Params): string {
  const message = compileMessage(text, locale)
  const named = typeof label === 'string' ? { label, gender: 'other' } : { label: label.text, gender: label.gender }
  return typeof message === 'string' ? message : message({ inclusive: 'true', ...params, ...named })
}
