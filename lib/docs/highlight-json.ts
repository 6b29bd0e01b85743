import { html, type Html } from '../html.js'

/** A string with the colon that makes it a name, a string, or another scalar. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d[\d.eE+-]*/g

/** Marks the names, strings and other scalars of indented JSON. */
export function highlightJson (json: string): Html {
  const parts: Html[] = []
  let end = 0
  for (const { 0: token, 1: string, 2: colon, index } of json.matchAll(TOKEN)) {
    parts.push(html`${json.slice(end, index)}`)
    if (colon !== undefined) parts.push(html`<span class="n">${string}</span>${colon}`)
    else parts.push(string === undefined ? html`<span class="v">${token}</span>` : html`<span class="s">${token}</span>`)
    end = index + token.length
  }
  return html`${parts}${json.slice(end)}`
}
