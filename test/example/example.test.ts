import t from 'tap'
import { contractFormats } from './contract.js'
import { testCauses } from './test-causes.js'

t.setTimeout(120_000)

// `example.slow.test.ts` has the others.
for (const format of contractFormats.slice(0, 1)) testCauses(format)
