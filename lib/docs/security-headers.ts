import { createHash } from 'node:crypto'
import { script } from './script.js'
import { style } from './style.js'

/** What a page may load: its own style and script, known by their hashes, and nothing else (CSP Level 3). */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${toHash(style.toString())}`,
  `script-src ${toHash(script.toString())}`,
  // The empty icon, which keeps browsers from asking the API for one.
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join('; ')

function toHash (text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
