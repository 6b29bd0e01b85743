/** One problem of a catalogue, a language or options, with its place. */
export interface Problem {
  /** The place, e.g. `2002.message.ru`. */
  readonly path: string
  /** The problem, in the form `must be <expectation>, received <value>`. */
  readonly message: string
}

/** Adds a problem in the form `<path> must be <expectation>, received <value>`. */
export type Must = (path: string, expectation: string, received: unknown) => void

/** Makes a function that adds problems to a list. `root` is the prefix of each path. */
export function createMust (problems: Problem[], root = ''): Must {
  return (path, expectation, received) => {
    problems.push({ path: `${root}${path}`, message: `must be ${expectation}, received ${toDisplay(received)}` })
  }
}

/** An error that the app made in using this package. Its `code` starts with `FST_CATALOG_`; see docs/plugin-errors.md. */
export class PluginError extends Error {
  override readonly name = 'FastifyErrorCatalogError'
  readonly code: string
  readonly statusCode = 500

  constructor (code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Thrown by `defineCatalog`. It lists all problems of the definition. Its code is `FST_CATALOG_DEFINITION_INVALID`. */
export class CatalogError extends PluginError {
  readonly problems: readonly Problem[]

  constructor (problems: readonly Problem[]) {
    super('FST_CATALOG_DEFINITION_INVALID', toList('The catalogue has', problems))
    this.problems = problems
  }
}

/** Thrown at registration. It lists all problems of the options. Its code is `FST_CATALOG_OPTIONS_INVALID`. */
export class OptionsError extends PluginError {
  readonly problems: readonly Problem[]

  constructor (problems: readonly Problem[]) {
    super('FST_CATALOG_OPTIONS_INVALID', toList('The options of fastify-error-catalog have', problems))
    this.problems = problems
  }
}

/** Thrown by `defineLocale`. It lists all problems of the language. Its code is `FST_CATALOG_LOCALE_INVALID`. */
export class LocaleError extends PluginError {
  readonly problems: readonly Problem[]

  constructor (problems: readonly Problem[]) {
    super('FST_CATALOG_LOCALE_INVALID', toList('The language has', problems))
    this.problems = problems
  }
}

/** `defineFormat` got something that is not a format. */
export function createFormatError (message: string): PluginError {
  return new PluginError('FST_CATALOG_FORMAT_INVALID', message)
}

/** A code or slug that the catalogue does not have. */
export function createUnknownEntryError (codeOrSlug: unknown): PluginError {
  return new PluginError('FST_CATALOG_ENTRY_UNKNOWN', `code or slug must be one of the catalogue, received ${toDisplay(codeOrSlug)}`)
}

/** Params that do not fit the text of their entry. */
export function createParamsError (slug: string, reason: string): PluginError {
  return new PluginError('FST_CATALOG_PARAMS_INVALID', `params of ${slug} must fit its text: ${reason}`)
}

/** Data that does not fit the schema of its entry. */
export function createDataError (slug: string, reason: string): PluginError {
  return new PluginError('FST_CATALOG_DATA_INVALID', `data of ${slug} must fit its schema: ${reason}`)
}

/** An issue raised by hand that names no field or no code. */
export function createIssueError (message: string): PluginError {
  return new PluginError('FST_CATALOG_ISSUE_INVALID', message)
}

/** The plugin is registered twice in one context. */
export function createAlreadyRegisteredError (): PluginError {
  return new PluginError(
    'FST_CATALOG_PLUGIN_ALREADY_REGISTERED',
    'fastify-error-catalog must be registered once in a context, received a second registration: give it a context of its own by app.register(async (child) => …)'
  )
}

/** Two contexts with the same prefix would both answer its 404s. */
export function createNotFoundTakenError (prefix: string): PluginError {
  return new PluginError(
    'FST_CATALOG_NOT_FOUND_TAKEN',
    `notFound and methodNotAllowed must be left to one context of a prefix, received a second one for ${toDisplay(prefix || '/')}: give ` +
    'it a prefix of its own, or set both to false there'
  )
}

/** `reply.created` got no location. */
export function createLocationError (location: unknown): PluginError {
  return new PluginError('FST_CATALOG_LOCATION_INVALID', `location must be a URI reference, received ${toDisplay(location)}`)
}

/** Shows a value in a message. The text is short, and no code of the value is called. */
export function toDisplay (value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

function toList (beginning: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ path, message }) => `  ${path} ${message}`)
  return `${beginning} ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${lines.join('\n')}`
}
