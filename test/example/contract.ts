/** One validation failure as the contracts show it. */
export interface ExpectedIssue {
  readonly resource: string
  readonly field: string
  readonly code: string
  readonly group: string
  readonly en: string
  readonly ru: string
}

/** An error, in no format yet. */
export interface ExpectedError {
  readonly status: number
  /** Absent where the entry has only a slug. */
  readonly code?: number
  readonly slug: string
  readonly en: string
  readonly ru: string
  readonly issues?: readonly ExpectedIssue[]
}

export type Language = 'en' | 'ru'

/** A wire format, written down from the contracts: nothing of the plugin is in it. */
export interface ContractFormat {
  readonly name: 'nested' | 'flat' | 'typed' | 'problem'
  readonly contentType: string
  readonly body: (error: ExpectedError, language: Language) => string
}

const cause = { en: 'Validation failed', ru: 'Данные не прошли проверку' }

/** The four contracts; the order of the members is theirs. */
export const contractFormats: readonly ContractFormat[] = [
  {
    name: 'nested',
    contentType: 'application/json; charset=utf-8',
    body: ({ code, slug, issues, ...texts }, language) => JSON.stringify({
      error: {
        code: code ?? slug,
        message: texts[language],
        errors: issues?.map((issue) => ({ field: issue.field, code: issue.code, message: issue[language] }))
      }
    })
  },
  {
    name: 'flat',
    contentType: 'application/json; charset=utf-8',
    body: ({ status, issues, ...texts }, language) => JSON.stringify({
      code: status,
      message: texts[language],
      cause: issues && cause[language],
      errors: issues?.map(({ resource, field, group }) => ({ resource, field, code: group }))
    })
  },
  {
    name: 'typed',
    contentType: 'application/json; charset=utf-8',
    body: ({ slug, issues, ...texts }, language) => JSON.stringify({
      error_message: texts[language],
      error_type: slug,
      validation_errors: issues && Object.fromEntries(issues.map((issue) => [issue.field, [issue[language]]]))
    })
  },
  {
    name: 'problem',
    contentType: 'application/problem+json; charset=utf-8',
    body: ({ status, code, slug, issues, ...texts }, language) => JSON.stringify({
      type: `/errors/${code ?? slug}`,
      title: texts[language],
      status,
      code: code ?? slug,
      errors: issues?.map((issue) => ({ detail: issue[language], pointer: `#/${issue.field}`, code: issue.code }))
    })
  }
]
