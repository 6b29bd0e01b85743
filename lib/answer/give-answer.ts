import type { CompiledCatalog, RequestFacts } from '../../types/compiled.js'
import { toPlainAnswer, type ErrorAnswer } from './error-answer.js'
import { capLevel, logAnswer, type LogLine } from './log-error.js'
import { wasRefused } from './refused-requests.js'
import { renderAnswer, renderLast } from './render-answer.js'
import { isReported, reportAnswer } from './report-answer.js'
import { resolveError } from './resolve-error.js'
import type { Sink } from './sink.js'
import { toLogged } from './to-logged.js'

/** What there is to answer. */
export interface Occurrence {
  /** The answer; without one it is the answer to the error. */
  readonly answer?: ErrorAnswer | undefined
  /** What led to it, if anything did. */
  readonly error?: unknown
  /** `true` where the entry makes the error that is logged and reported: nothing was thrown. */
  readonly isMade?: boolean
  /** `true` where the error met an answer that is on its way: a fault of the server, whatever the entry of that answer says. */
  readonly isLate?: boolean
  /** `true` for what a client gets by breaking the rules of HTTP: a scanner must not page anyone, so it is logged at `info` at most. */
  readonly isRefusal?: boolean
  /** `true` where what cannot be rendered is thrown: a helper was called with the wrong params, and whoever did so is to know. */
  readonly isHelper?: boolean
  /** `true` where it is neither logged nor reported. */
  readonly isQuiet?: boolean | undefined
  /** `true` where there is no reply whose status could be changed. */
  readonly inStream?: boolean | undefined
  /** What is logged in place of the error's message; `false` where somebody has logged it already. */
  readonly line?: LogLine | false
}

/** Used where the error could not be resolved, or its answer is not the one that is given. */
const UNRESOLVED = { found: undefined, status: 500 }

/**
 * Gives an answer, whatever the exit: it is rendered, logged, reported, marked and written, in this order and each once. What cannot be rendered is
 * answered by `internal`, and where that cannot be rendered either, by problem details. An answer under way is cut off.
 */
export function giveAnswer (compiled: CompiledCatalog, occurrence: Occurrence, request: RequestFacts, sink: Sink): void {
  if (sink.headersSent && !sink.writableEnded) {
    logLate(compiled, occurrence, request, sink)
    sink.cut()
    return
  }
  let { answer } = occurrence
  let body: string
  try {
    answer ??= resolveError(compiled, occurrence.error, request, sink)
    body = renderAnswer(compiled, answer, request, sink)
  } catch (fault) {
    if (occurrence.isHelper === true) throw fault
    giveFallback(compiled, occurrence, fault, request, sink)
    return
  }
  tell(compiled, occurrence, answer, request, sink)
  sink.mark(compiled, answer)
  sink.write(body)
}

/** Gives the answer of `internal`, else problem details, which need no format. */
function giveFallback (compiled: CompiledCatalog, { error, isMade, isQuiet, inStream }: Occurrence, fault: unknown, request: RequestFacts, sink: Sink): void {
  const faults = isMade === true || error === undefined
    ? fault
    : new AggregateError([toLogged(error, UNRESOLVED, compiled.logDriverDetails), fault], 'An error could not be answered by its entry')
  const fallback = { error: faults, isQuiet, inStream }
  let answer: ErrorAnswer | undefined = toPlainAnswer(compiled.byStatus(500))
  let body: string
  try {
    body = renderAnswer(compiled, answer, request, sink)
    tell(compiled, fallback, answer, request, sink)
  } catch {
    answer = undefined
    body = renderLast(request, sink)
    // Whatever the entry says, an answer without it is a fault of the server.
    tell(compiled, { ...fallback, isLate: true }, toPlainAnswer(compiled.byStatus(500), 500), request, sink)
  }
  sink.mark(compiled, answer)
  sink.write(body)
}

/** Logs and reports an answer that has been rendered. A sink that has an answer already is not reported again. */
function tell (compiled: CompiledCatalog, occurrence: Occurrence, answer: ErrorAnswer, request: RequestFacts, sink: Sink): void {
  const { line, isLate, isRefusal, isQuiet, inStream } = occurrence
  if (isQuiet === true || wasRefused(request)) return
  const level = isLate === true ? 'error' : isRefusal === true ? capLevel(answer.entry.level) : answer.entry.level
  const isLogged = line !== false && compiled.isLogged(request, level)
  const isFirst = !sink.isAnswered
  const error = isLogged || (isFirst && isReported(compiled)) ? toError(compiled, occurrence, answer) : undefined
  if (isLogged) logAnswer(request, sink, level, error, line)
  if (isFirst) reportAnswer(compiled, answer, error, request, sink, inStream)
}

/** Logs an error that comes too late for any answer. */
export function logLate (compiled: CompiledCatalog, occurrence: Occurrence, request: RequestFacts, sink: Sink): void {
  if (!compiled.isLogged(request, 'error')) return
  logAnswer(request, sink, 'error', toError(compiled, { ...occurrence, isLate: true }, occurrence.answer), undefined)
}

/** What is logged and reported: the error without what was submitted. */
function toError (compiled: CompiledCatalog, { error, isMade, isLate }: Occurrence, answer: ErrorAnswer | undefined): unknown {
  const { catalog, logDriverDetails } = compiled
  const given = isMade === true && answer !== undefined ? catalog.error(answer.entry.entry.slug, answer.params, answer.options) : error
  return toLogged(given, isLate === true || answer === undefined ? UNRESOLVED : answer, logDriverDetails)
}
