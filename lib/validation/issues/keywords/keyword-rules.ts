import type { KeywordRule, KeywordRules } from '../finding.js'
import { arrayKeywords } from './array-keywords.js'
import { combinatorKeywords } from './combinator-keywords.js'
import { jtdKeywords } from './jtd-keywords.js'
import { numberKeywords } from './number-keywords.js'
import { objectKeywords } from './object-keywords.js'
import { stringKeywords } from './string-keywords.js'
import { typeKeywords } from './type-keywords.js'

/** What the failure of each keyword means (the table of docs/issue-codes.md). */
export const keywordRules: KeywordRules = new Map(
  [typeKeywords, stringKeywords, numberKeywords, arrayKeywords, objectKeywords, combinatorKeywords, jtdKeywords].flatMap(Object.entries<KeywordRule>)
)
