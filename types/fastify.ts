import type { ErrorOptions } from './api-error.js'
import type { ErrorArguments } from './catalog.js'
import type { IssueInput, SchemaValidationError } from './issue.js'
import type { RegisteredCatalog, RegisteredEntries, RegisteredKey } from './register.js'

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Answers an error of the catalogue.
     *
     * @param codeOrSlug - The code or slug of the entry.
     * @param args - The params of its text, then options. `undefined` stands for the params of a text that takes none.
     */
    apiError<Key extends RegisteredKey> (codeOrSlug: Key, ...args: ErrorArguments<RegisteredEntries, Key, ErrorOptions>): this
  }
}
