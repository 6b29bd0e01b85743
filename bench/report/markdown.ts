import type { Spread } from '../measure/statistics.js'

/** A Markdown table. */
export function toTable (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function showRatio (ratio: number): string {
  return ratio.toFixed(2)
}

/** `1.05 (0.98–1.12)`: median, minimum and maximum. */
export function showSpread ({ median, min, max }: Spread, digits = 2): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}

export function showPercent (share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** Puts a text between two markers; `undefined` where the page does not have them. */
export function replaceBetween (page: string, start: string, end: string, text: string): string | undefined {
  const from = page.indexOf(start)
  const to = page.indexOf(end, from)
  if (from === -1 || to === -1) return undefined
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`
}
