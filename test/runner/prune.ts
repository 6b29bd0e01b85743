import { existsSync, readdirSync, rmSync } from 'node:fs'
import { root } from '../documentation/pages.js'

/** Removes from `build/` what was compiled of sources that are gone: the compiler leaves it, and tests would run it. */
for (const folder of ['bench', 'example', 'lib', 'test', 'types']) {
  for (const name of readdirSync(`${root}build/${folder}`, { recursive: true, encoding: 'utf8' })) {
    const [, stem] = /^(.+)\.js(?:\.map)?$/.exec(name) ?? []
    if (stem !== undefined && !existsSync(`${root}${folder}/${stem}.ts`)) rmSync(`${root}build/${folder}/${name}`)
  }
}
