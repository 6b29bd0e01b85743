/** What a template takes: text is escaped, markup is not, lists are joined, and what is not there leaves nothing. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[]

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup. Only the template `html` makes it, so all of it is either written in this package or escaped. */
class Html {
  readonly #markup: string

  constructor (markup: string) {
    this.#markup = markup
  }

  toString (): string {
    return this.#markup
  }
}

export type { Html }

/** Makes markup of a template. Values go into text or into quoted attributes, and nowhere else; each is escaped for both. */
export function html (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(toMarkup)))
}

function toMarkup (value: HtmlValue): string {
  if (value instanceof Html) return value.toString()
  if (value === undefined || value === false) return ''
  if (typeof value === 'object') return value.map(toMarkup).join('')
  return String(value).replace(/[&<>"']/g, (char) => ESCAPES[char] as string) // the pattern names the keys
}
