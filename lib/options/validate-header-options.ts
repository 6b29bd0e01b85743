import type { ErrorCatalogOptions } from '../../types/options.js'
import { findChallengeProblem } from '../catalog/validate-challenge.js'
import { isOwnHeader } from '../catalog/validate-headers.js'
import { isHeader, isHeaderName } from '../guards.js'
import type { Must } from '../plugin-errors.js'

/** Checks the options that say what headers an answer has. `undefined` stands for the default, `false` for none. */
export function validateHeaderOptions ({ codeHeader, challenge, cacheControl }: ErrorCatalogOptions, must: Must): void {
  if (isGiven(codeHeader) && (!isHeaderName(codeHeader) || isOwnHeader(codeHeader))) {
    must('codeHeader', 'the name of a header of its own or false', codeHeader)
  }
  const problem = isGiven(challenge) ? findChallengeProblem(challenge) : undefined
  if (problem !== undefined) must('challenge', problem, challenge)
  if (isGiven(cacheControl) && (cacheControl === '' || !isHeader('cache-control', cacheControl))) {
    must('cacheControl', 'a value of Cache-Control or false', cacheControl)
  }
}

function isGiven (value: unknown): boolean {
  return value !== undefined && value !== false
}
