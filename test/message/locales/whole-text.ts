/** Whatever is left over of an argument or of code. */
export const LEFTOVER = /[{}#]|undefined|null|NaN|\[object/
/** One line without a final full stop, in any script. */
export const ONE_LINE = /^\S.*[^.!。！｡\s]$/u

/** Resolves the plurals of a text by hand: the branch that `Intl.PluralRules` names, the number that `Intl.NumberFormat` writes. */
export function resolvePlurals (text: string, locale: string, count: number): string {
  return text.replace(/\{\w+, plural,((?: \w+ \{[^{}]*\})+)\}/g, (_plural, branches: string) => {
    const category = new Intl.PluralRules(locale).select(count)
    const branch = new RegExp(` ${category} \\{([^{}]*)\\}`).exec(branches)?.[1] ?? 'no such branch'
    return branch.replaceAll('#', new Intl.NumberFormat(locale).format(count))
  })
}
