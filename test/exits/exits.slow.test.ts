import { testExits } from './test-exits.js'
import { FORMATS } from './try-exits.js'

// `exits.test.ts` has the first one.
for (const format of FORMATS.slice(1)) testExits(format)
