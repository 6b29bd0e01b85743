import type { CheckedLink } from '../../types/entry.js'
import { isRecord } from '../guards.js'
import { createMust, type Problem } from '../plugin-errors.js'
import { isWebLink } from './validate-facts.js'
import { validateTexts } from './validate-texts.js'

/** Checks the links of an entry and gives their texts by locale; `undefined` where there are none. */
export function toCheckedLinks (links: unknown, key: string, defaultLocale: string, problems: Problem[]): readonly CheckedLink[] | undefined {
  if (links === undefined) return undefined
  const must = createMust(problems, `${key}.`)
  if (!Array.isArray(links)) {
    must('links', 'a list of links, e.g. [{ url, title }]', links)
    return undefined
  }
  return Object.freeze(links.map((link: unknown, index): CheckedLink => {
    const { url, title, ...more }: Record<string, unknown> = isRecord(link) ? link : {}
    if (!isWebLink(url)) must(`links.${index}.url`, 'a path or a URL of http, https or mailto', url)
    for (const name of Object.keys(more)) must(`links.${index}.${name}`, 'one of url, title', name)
    const texts = validateTexts(title, { path: `${key}.links.${index}.title`, defaultLocale, inherited: undefined }, problems)
    return Object.freeze({ url: String(url), title: Object.freeze(texts) })
  }))
}
