/** What a client should do about an error. */
export type AdviceKind = 'wait' | 'backoff' | 'report' | 'authenticate' | 'refresh' | 'correct' | 'never'

/** What a param is, as people are told. */
export type ParamKind = 'text' | 'number' | 'date' | 'time' | 'choice'

/** What the pages themselves say, in one language. The texts of the entries are the catalogue's. */
export interface DocsTexts {
  /** BCP 47 tag. */
  readonly locale: string
  /** The name of the site. */
  readonly title: string
  /** The heading of the index. */
  readonly heading: string
  readonly intro: string
  readonly skip: string
  /** Goes before the name of a language, with the colon as the language sets it. */
  readonly language: string
  readonly search: string
  readonly find: string
  /** How many errors a search has found, with `{shown}` and `{total}`. */
  readonly found: string
  readonly none: string
  readonly all: string
  /** Headings of the index: the entries of the catalogue's author, and the built-in ones. */
  readonly own: string
  readonly general: string
  readonly tag: string
  /** What a filter shows that lets everything through. */
  readonly any: string
  readonly tags: string
  /** Goes before the version of the API that had an error first. */
  readonly since: string
  /** Goes before the link to another error, with the colon as the language sets it. */
  readonly replacedBy: string
  readonly links: string
  readonly previous: string
  readonly next: string
  /** The heading of the routes that answer an error. */
  readonly returnedBy: string
  readonly request: string
  /** The heading of an example in the code of a client. */
  readonly usage: string
  /** The heading of the page that answers a wrong address, and its text, before a search. */
  readonly missing: string
  readonly missingNote: string
  readonly status: string
  readonly code: string
  readonly name: string
  readonly retired: string
  readonly retiredNote: string
  readonly advice: string
  /** Headlines of the advice. */
  readonly retry: { readonly yes: string, readonly changed: string, readonly no: string }
  readonly advices: Readonly<Record<AdviceKind, string>>
  /** The time before a retry, with `{time}`. */
  readonly wait: string
  readonly messages: string
  readonly params: string
  readonly kinds: Readonly<Record<ParamKind, string>>
  readonly headers: string
  /** What headers mean, by lower-case name. */
  readonly meanings: Readonly<Record<string, string>>
  readonly examples: string
  readonly copy: string
  readonly copied: string
}
