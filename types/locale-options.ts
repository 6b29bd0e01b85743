import type { FastifyRequest } from 'fastify'
import type { DefinedLocale } from './locale.js'

/** The options that choose the language of an answer. See docs/languages.md. */
export interface LocaleOptions {
  /**
   * The locale (BCP 47 tag) of an answer where the request asks for no available language.
   *
   * @default the default locale of the catalogue
   */
  readonly default?: string | undefined
  /**
   * The languages that answers, pages and OpenAPI may use. The default locale must be one of them.
   *
   * @default all languages of the catalogue's texts
   */
  readonly only?: readonly string[] | undefined
  /**
   * The request header that takes precedence over `Accept-Language`; `false` for none.
   *
   * @default 'language'
   */
  readonly header?: string | false | undefined
  /**
   * Chooses the language by the request, e.g. by a user profile. It returns a tag, or a list in the form of `Accept-Language`. The headers choose if it
   * returns `undefined`, an unavailable language or a promise, or if it throws.
   *
   * @example `select: (request) => request.user?.language`
   */
  readonly select?: (request: FastifyRequest) => string | undefined
  /**
   * Languages made by `defineLocale`. A definition with the tag of a built-in language replaces it.
   *
   * @default []
   */
  readonly definitions?: readonly DefinedLocale[] | undefined
}
