import t from 'tap'
import { contractFormats } from './contract.js'
import { testCauses } from './test-causes.js'

t.setTimeout(240_000)

for (const format of contractFormats.slice(1)) testCauses(format)
