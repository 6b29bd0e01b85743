import type { AnyCatalog } from '../../types/catalog.js'
import type { ValidationOptions } from '../../types/options.js'
import { isErrorStatus, isInteger } from '../guards.js'
import type { Must, Problem } from '../plugin-errors.js'
import { validateIssueTexts } from '../validation/validate-issue-texts.js'
import { parseRecord } from './parse-record.js'

/** How validation failures are answered, complete. */
export interface ParsedValidation {
  /** `undefined` for the status of the catalogue's entry. */
  readonly status: number | undefined
  readonly maxIssues: number
  readonly messages: NonNullable<ValidationOptions['messages']>
  readonly labels: NonNullable<ValidationOptions['labels']>
}

const DEFAULT_MAX_ISSUES = 50

/** The option `validation`. What is wrong with its texts is added to `problems`. */
export function parseValidation (validation: unknown, { locales }: AnyCatalog, must: Must, problems: Problem[]): ParsedValidation {
  const given = parseRecord('validation', validation, ['status', 'maxIssues', 'messages', 'labels'], must)
  const { status, maxIssues = DEFAULT_MAX_ISSUES, messages = {}, labels = {} } = given
  if (status !== undefined && !isErrorStatus(status)) must('validation.status', 'an integer from 400 to 599', status)
  if (!isInteger(maxIssues) || maxIssues < 1) must('validation.maxIssues', 'a positive integer', maxIssues)
  problems.push(...validateIssueTexts({ locales, messages, labels }))
  // What is of another type has been found wrong: these values are never used then.
  return Object.freeze({ status, maxIssues, messages, labels }) as ParsedValidation
}
