import type { Test } from 'tap'
import type { DocsTexts } from '../../../lib/docs/docs-texts.js'
import { en } from '../../../lib/docs/texts/en.js'

/** Holds the texts of one language to those of English: the same places filled in, nothing empty, nothing left in English. */
export function checkTexts (t: Test, texts: DocsTexts, script: RegExp): void {
  const english = flatten(en)
  for (const [path, text] of flatten(texts)) {
    t.equal(text, text.trim(), path)
    t.match(text, script, path)
    t.strictSame(placesOf(text), placesOf(english.get(path) ?? ''), path)
  }
  t.strictSame([...flatten(texts).keys()], [...english.keys()])
}

function placesOf (text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
}

function flatten (texts: object, path = ''): Map<string, string> {
  return new Map(Object.entries(texts).filter(([key]) => key !== 'locale').flatMap(([key, value]) => {
    return typeof value === 'object' ? [...flatten(value, `${path}${key}.`)] : [[`${path}${key}`, String(value)] as const]
  }))
}
