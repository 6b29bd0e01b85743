import fc from 'fast-check'
import t from 'tap'
import { patternCost } from '../../../lib/validation/again/pattern-cost.js'

/** How the cost grows from a text to one of ten times its length. */
function growth (pattern: RegExp): number {
  const cost = patternCost(pattern)
  return cost(10_000) / cost(1000)
}

t.test('patterns that read a text once', async (t) => {
  const linear = [
    /^[a-z]+(?:-[a-z0-9]+)*$/, /^\d{4}-\d{2}-\d{2}$/, /^[A-Z]{2}\d+$/, /[A-Z]/, /^$/, /^(?:a|b|c)*d?$/u, /^[^@]+@[^.]+\.[a-z]{2,}$/, /^\+?\d{1,3} \d+$/, /^(?:a*b)*$/,
    /^[\w.+\-\]\\]*$/, /^\u0041+\x42\u{43}?\t*\0?$/u, /^(?:foo|bar){2}$/, /^(?=a)/, /^(?<name>a)+\.$/, /^\/\$\{x\}$/, /^[^\D]+$/, /^[^\d\s]+\d$/, /^[^]$/, /^é+ß$/, /a{3}\B/, /^\p{L}+$/u
  ]
  for (const pattern of linear) t.ok(growth(pattern) < 11, String(pattern))
})

t.test('patterns that read it again and again', async (t) => {
  const worse = [
    /\s+$/, /[a-z]+x/, /^[a-z]*\d?[a-z]*$/, /^.*a/, /^(?=.*\d)(?=.*[a-z]).{8,}$/, /^\w+\s*\w+$/, /^a*(?=.*b)c/, /^[^@\s]+@[^@\s]+\.[^@\s]+$/, /^\p{L}+\P{Lu}+$/u, /^\ud83d+😀+$/, /^(?:ab|a)b*b$|x*y/,
    /^[^a]*[b-d]$/, /^\W*-$/, /^\D*a$/, /^\S*a$/, /^(?:a|ab)?a*b*a*$/, /^a{2,}a$/, /^a*\cA$/
  ]
  for (const pattern of worse) t.ok(growth(pattern) > 50, String(pattern))
})

t.test('patterns without a bound, or of which nothing is known', async (t) => {
  const endless = [/^(a+)+$/, /^(?:a|a)*$/, /^(?:a*)*$/, /^(?:a?b?)*$/, /^(a)\1+$/, /^(?<x>a)\k<x>$/, /^A+$/i, /^a$/m, /^(?:\w+\s?)*$/, /^(?:a|ab)(?:c|bcd)*(?:d*)*$/]
  for (const pattern of endless) t.ok(patternCost(pattern)(60) > 1e15, String(pattern))
  t.ok(patternCost(/^(a+)+$/)(3) < 200, 'a short text is read all the same')
})

t.test('what is no pattern', async (t) => {
  for (const source of ['(', ')', '\\', 'a)b']) t.equal(patternCost({ source, flags: '' } as RegExp)(60) > 1e15, true, source) // as no engine would make it
})

t.test('ordinary texts of ordinary patterns cost little', async (t) => {
  const ordinary: ReadonlyArray<readonly [RegExp, number]> = [
    [/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/, 16], [/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 30], [/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 40], [/^\+?[1-9]\d{1,14}$/, 15], [/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/, 22]
  ]
  for (const [pattern, length] of ordinary) t.ok(patternCost(pattern)(length) < 8000, String(pattern))
})

t.test('never less for a longer text, whatever the pattern', async () => {
  const part = fc.constantFrom('a', '[a-c]', '\\d', '(?:a|b)', '(?=a)', '(?!b+)', '^', '$', '\\b', '.', '|')
  const pattern = fc.array(fc.tuple(part, fc.constantFrom('', '*', '+?', '?', '{2}', '{1,3}', '{2,}')), { maxLength: 6 })
  fc.assert(fc.property(pattern, fc.nat(50), (parts, length) => {
    let read: RegExp
    try {
      read = new RegExp(parts.map(([one, quantifier]) => /^(?:[$^|]|\\b)$/.test(one) ? one : one + quantifier).join(''))
    } catch {
      return true
    }
    const cost = patternCost(read)
    return cost(length) >= 0 && cost(length + 1) >= cost(length)
  }))
})
