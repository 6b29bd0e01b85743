import type { IssueGroup, IssueParams } from '../../../types/issue.js'
import type { Failure, ValidatedPart } from './parse-failure.js'
import { isScalar, type Scalar } from '../schema/scalar.js'

/** What a failure means in the project's own words. */
export interface Finding {
  readonly code: string
  readonly params: IssueParams
  /** The group, where it is not that of the code. */
  readonly group?: IssueGroup
  /** The member of the failing value that the issue is about: the missing one, the unknown one. */
  readonly member?: string
  /** `true` where the issue is about the list or object that holds the failing value. */
  readonly isOfOwner?: boolean
  /** A text that the author of the schema wrote. */
  readonly message?: string
}

/** A failure and what it means. */
export interface Found {
  readonly failure: Failure
  readonly finding: Finding
}

/** Tells what the failure of a keyword means. */
export type KeywordRule = (failure: Failure, part: ValidatedPart) => Finding

/** The rules of keywords by their names. */
export type KeywordRules = ReadonlyMap<string, KeywordRule>

/** What it takes to tell what failures mean. */
export interface FindingContext extends ValidatedPart {
  /** The rules of keywords that are not JSON Schema's. */
  readonly keywords?: KeywordRules | undefined
}

/** What is said of a failure that cannot be told. */
export const INVALID: Finding = { code: 'invalid', params: {} }

/** The longest list of allowed values that a sentence shows; of a longer one it shows none, since a part of it would mislead. */
const MAX_LISTED = 20

/** The names on the way to what an issue is about. */
export function toPath ({ failure, finding }: Found): readonly string[] {
  if (finding.isOfOwner === true) return failure.segments.slice(0, -1)
  return finding.member === undefined ? failure.segments : [...failure.segments, finding.member]
}

/** Params without those that are not known. */
export function toParams (values: Readonly<Record<string, IssueParams[string] | undefined>>): IssueParams {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, IssueParams[string]] => entry[1] !== undefined))
}

/** A limit as a schema gives it, or `undefined`. */
export function toLimit (value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A text, or `undefined`. */
export function toText (value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A list short and plain enough to be shown, or `undefined`. */
export function toListed (values: unknown): readonly Scalar[] | undefined {
  return Array.isArray(values) && values.length <= MAX_LISTED && values.every(isScalar) ? values : undefined
}

/** `true` where the schema says that its values are secrets, so that not even the allowed ones are shown. */
export function isSecret ({ schema }: Failure): boolean {
  return schema?.['writeOnly'] === true || schema?.['format'] === 'password'
}
