import type { Pair } from './pair.js'
import { pairsOfKeywords } from './pairs-of-keywords.js'
import { pairsOfParts } from './pairs-of-parts.js'
import { pairsOfUnions } from './pairs-of-unions.js'

/** Everything that is measured. */
export const pairs: readonly Pair[] = [...pairsOfUnions, ...pairsOfKeywords, ...pairsOfParts]
