import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../documentation/pages.js'

/*
 * `node build/test/runner/prune.js [<checkout>]` removes from `build/` what was compiled of sources that are gone: the compiler leaves it, and tests would load it.
 */

const [,, checkout = root] = process.argv

for (const folder of ['bench', 'example', 'lib', 'test', 'types']) {
  for (const name of readdirSync(join(checkout, 'build', folder), { recursive: true, encoding: 'utf8' })) {
    const [, stem] = /^(.+)\.js(?:\.map)?$/.exec(name) ?? []
    if (stem !== undefined && !existsSync(join(checkout, folder, `${stem}.ts`))) rmSync(join(checkout, 'build', folder, name))
  }
}
