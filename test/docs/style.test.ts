import t from 'tap'
import { style } from '../../lib/docs/style.js'

const css = style.toString()

t.test('it stays within its element, and loads nothing', async (t) => {
  t.notMatch(css, /<|@import|url\(/)
  t.equal(css.split('{').length, css.split('}').length)
})

t.test('light, dark, print, small screens and forced colours', async (t) => {
  for (const feature of ['(prefers-color-scheme:dark)', 'print', '(max-width:40rem)', '(forced-colors:active)']) t.ok(css.includes(`@media ${feature}{`), feature)
})

t.test('whatever has a side has it by the direction of the text', async (t) => {
  t.notMatch(css, /(?:margin|padding|border)-(?:left|right)|text-align:(?:left|right)|[;{](?:left|right):/)
})
