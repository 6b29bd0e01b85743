import type { AnyCatalog } from '../../types/catalog.js'
import type { ValidationOptions } from '../../types/options.js'
import { isErrorStatus, isInteger } from '../guards.js'
import type { Must, Problem } from '../plugin-errors.js'
import { validateIssueTexts } from '../validation/wording/validate-issue-texts.js'
import { parseRecord } from './parse-record.js'
import { validateKeywords } from './validate-keywords.js'

/** How validation failures are answered, complete. */
export interface ParsedValidation {
  /** `undefined` for the status of the catalogue's entry. */
  readonly status: number | undefined
  readonly maxIssues: number
  /** `undefined` for the default of the format. */
  readonly all: boolean | undefined
  readonly maxBytes: number
  readonly messages: NonNullable<ValidationOptions['messages']>
  readonly labels: NonNullable<ValidationOptions['labels']>
  readonly keywords: NonNullable<ValidationOptions['keywords']>
}

const DEFAULT_MAX_ISSUES = 50
const DEFAULT_MAX_BYTES = 65_536

/** The option `validation`. What is wrong with its texts is added to `problems`. */
export function parseValidation (validation: unknown, { locales }: AnyCatalog, must: Must, problems: Problem[]): ParsedValidation {
  const given = parseRecord('validation', validation, ['status', 'maxIssues', 'all', 'maxBytes', 'messages', 'labels', 'keywords'], must)
  const { status, maxIssues = DEFAULT_MAX_ISSUES, all, maxBytes = DEFAULT_MAX_BYTES, messages = {}, labels = {}, keywords = {} } = given
  if (status !== undefined && !isErrorStatus(status)) must('validation.status', 'an integer from 400 to 599', status)
  if (!isInteger(maxIssues) || maxIssues < 1) must('validation.maxIssues', 'a positive integer', maxIssues)
  if (all !== undefined && typeof all !== 'boolean') must('validation.all', 'a boolean', all)
  if (!isInteger(maxBytes) || maxBytes < 1) must('validation.maxBytes', 'a positive integer', maxBytes)
  validateKeywords(keywords, must)
  problems.push(...validateIssueTexts({ locales, messages, labels }))
  // What is of another type has been found wrong: these values are never used then.
  return Object.freeze({ status, maxIssues, all, maxBytes, messages, labels, keywords }) as ParsedValidation
}
