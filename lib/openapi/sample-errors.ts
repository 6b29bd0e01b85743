import type { CompiledCatalog, CompiledMessage } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import type { Issue, IssueFacts } from '../../types/issue.js'
import { createNeutralError } from '../answer/neutral-error.js'
import { toSampleParams } from '../docs/sample-params.js'
import type { RouteError } from '../routes/route-errors.js'
import { parseMessage } from '../message/parse-message.js'
import type { PossibleIssue } from './find-schema-issues.js'
import { toPlace } from './placeholders.js'

/** The most issues that an example shows. */
const MAX_SHOWN = 3

/** The error as a client gets it in a locale. `undefined` where a text is lacking in that locale. */
export function toExampleError (
  compiled: CompiledCatalog,
  { entry, status }: RouteError,
  locale: number,
  found: readonly IssueFacts[] | undefined
): NeutralError | undefined {
  const message = entry.messages[locale]
  const issues = found && compiled.validation.describe(toShown(found), locale)
  if (message === undefined || (found !== undefined && issues === undefined)) return undefined
  const params = toParams(compiled, entry.entry.message)
  return createNeutralError(compiled, entry, locale, {
    status,
    message: fillIn(message, params),
    params,
    cause: issues && compiled.validation.cause[locale],
    issues,
    // One path for all routes, so that they share their responses.
    instance: compiled.instance ? '/path' : undefined,
    retryAfter: entry.entry.retryAfter,
    requestId: compiled.requestId ? 'req-1' : undefined,
    traceId: compiled.traceId && '4bf92f3577b34da6a3ce929d0e0e4736'
  })
}

/** The same error twice, different in whatever depends on the request, and in whatever is for people. */
export function toProbes (compiled: CompiledCatalog, { entry, status }: RouteError, issue: PossibleIssue | undefined): [NeutralError, NeutralError] {
  const params = toParams(compiled, entry.entry.message)
  function toProbe (text: string, number: number): NeutralError {
    const probe = createNeutralError(compiled, entry, 0, {
      status,
      message: text,
      params: number === 1 ? params : {},
      cause: issue && text,
      issues: issue && [toIssueProbe(issue, text)],
      instance: compiled.instance ? text : undefined,
      retryAfter: number,
      requestId: compiled.requestId ? text : undefined,
      traceId: compiled.traceId && text
    })
    return { ...probe, locale: text, title: probe.title && text, action: text }
  }
  return [toProbe('one', 1), toProbe('other', 2)]
}

function toIssueProbe ({ path, facts }: PossibleIssue, text: string): Issue {
  return { ...facts, ...toPlace(path), keyword: text, params: {}, title: text, label: text, message: text }
}

/** Of each field the first issue; a part as a whole comes last. */
function toShown (issues: readonly IssueFacts[]): readonly IssueFacts[] {
  const shown = new Map<string, IssueFacts>()
  for (const issue of issues) if (!shown.has(issue.pointer)) shown.set(issue.pointer, issue)
  const [parts, fields] = [[...shown.values()].filter(({ field }) => field === ''), [...shown.values()].filter(({ field }) => field !== '')]
  return [...fields, ...parts].slice(0, MAX_SHOWN)
}

function toParams ({ catalog }: CompiledCatalog, texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> | undefined {
  const { arguments: kinds } = parseMessage(texts[catalog.defaultLocale] as string) // it is always there
  return kinds.size === 0 ? undefined : toSampleParams(kinds)
}

function fillIn (message: CompiledMessage, params: Readonly<Record<string, unknown>> = {}): string {
  return typeof message === 'string' ? message : message(params)
}
