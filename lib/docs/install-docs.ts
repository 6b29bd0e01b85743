import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import type { DataSchema } from '../../types/entry.js'
import { mergeVary } from '../answer/answer-headers.js'
import { createFormatNegotiator } from '../http/negotiate-format.js'
import { toLocaleKey } from '../http/rank-locales.js'
import { readProperty } from '../foreign/read-property.js'
import { createDocsPages, DOCS_TYPES, type PageRequest } from './docs-pages.js'
import { createDocsLinks, type DocsSite } from './docs-source.js'
import { collectRoutes } from './collect-routes.js'
import { toPagesUri, type PagesPlace } from './pages-uri.js'
import { contentSecurityPolicy } from './security-headers.js'

/** What the option `docs` asks for. */
export interface DocsPlace extends PagesPlace, Omit<DocsSite, 'origin'> {
  readonly scope: 'all' | 'declared'
}

/** In which form a page is sent. */
type PageForm = Omit<PageRequest, 'mediaType'> & { readonly mediaType: PageRequest['mediaType'] | 'text/plain' }

/** A page, ready to be sent. */
interface ReadyPage {
  readonly body: Buffer
  readonly etag: string
}

/** The most pages that are kept. When it is reached, the cache starts again from nothing. */
const MAX_KEPT = 64

/** For @fastify/swagger, which would list the pages among what the API does. */
const HIDDEN = { hide: true }

/** Serves the index and the page of each entry below the context's own prefix. */
export function installDocs (fastify: FastifyInstance, compiled: CompiledCatalog, place: DocsPlace, membersSchema?: DataSchema): void {
  const { prefix, scope } = place
  const routes = collectRoutes(fastify, compiled)
  const pages = createDocsPages({
    ...compiled,
    membersSchema,
    site: place,
    links: createDocsLinks(`${toPath(place.origin)}${toPagesUri({ prefix, origin: '' }, fastify.prefix)}`),
    routes: routes.find,
    isListed: scope === 'all' ? undefined : routes.isAnswered
  })
  const locales = new Map(compiled.locales.map((locale) => [toLocaleKey(locale), locale]))
  const negotiateType = createFormatNegotiator(DOCS_TYPES)
  const kept = new Map<string, ReadyPage>()
  const vary = mergeVary(compiled.vary, 'Accept')

  function toPageRequest (request: FastifyRequest): PageRequest {
    const lang = readProperty(request.query, 'lang')
    const chosen = typeof lang === 'string' ? locales.get(toLocaleKey(lang)) : undefined
    return {
      // There is a type for every index that the negotiator gives, and a locale too.
      mediaType: DOCS_TYPES[negotiateType(request.raw.headers.accept)] as PageRequest['mediaType'],
      locale: chosen ?? compiled.locales[compiled.negotiateLocale(request)[0] as number] as string,
      isChosen: chosen !== undefined
    }
  }

  /** A page of which there are only so many forms. */
  function keep (name: string, { mediaType, locale, isChosen }: PageForm, render: () => string | undefined): ReadyPage | undefined {
    const key = `${mediaType} ${locale} ${isChosen} ${name}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const text = render()
    if (text === undefined) return undefined
    if (kept.size === MAX_KEPT) kept.clear()
    const page = toReadyPage(text)
    kept.set(key, page)
    return page
  }

  function keepMissing (form: PageRequest): ReadyPage {
    return keep('/', form, () => pages.missing(form)) as ReadyPage // it is always there, by a name that no entry has
  }

  function send (page: ReadyPage, { mediaType, locale }: PageForm, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    reply.headers({
      'cache-control': 'no-cache',
      'content-language': locale,
      'content-security-policy': contentSecurityPolicy,
      etag: page.etag,
      'referrer-policy': 'same-origin',
      vary: mergeVary(String(reply.getHeader('vary') ?? ''), vary),
      'x-content-type-options': 'nosniff'
    })
    // Fastify gives an answer to HEAD a Content-Length, and that of a 304 would be 0 (RFC 9110 §8.6).
    if (request.method === 'GET' && reply.statusCode === 200 && isKnown(page.etag, request.raw.headers['if-none-match'])) return reply.code(304).send()
    return reply.type(`${mediaType}; charset=utf-8`).send(page.body)
  }

  function addRoute (url: string, handler: RouteOptions['handler']): void {
    // `hide` is a word of @fastify/swagger, which Fastify's types do not know.
    fastify.route({ method: 'GET', url, exposeHeadRoute: true, schema: HIDDEN as object, handler })
  }

  addRoute(prefix, (request, reply) => {
    const form = toPageRequest(request)
    const [text, status, tag] = ['q', 'status', 'tag'].map((name) => {
      const value = readProperty(request.query, name)
      return typeof value === 'string' ? value : ''
    }) as [string, string, string] // one for each name
    const query = { text, status, tag }
    const render = (): string => pages.index(form, query)
    // Of what can be searched for there is no end.
    const page = `${text}${status}${tag}` === '' ? keep('', form, render) : toReadyPage(render())
    return send(page as ReadyPage, form, request, reply) // the index is always there
  })

  addRoute(`${prefix}/llms.txt`, (request, reply) => {
    const form = { ...toPageRequest(request), mediaType: 'text/plain' } as const
    return send(keep('/llms.txt', form, () => pages.guide(form)) as ReadyPage, form, request, reply) // the index is always there
  })

  addRoute(`${prefix}/:entry`, (request, reply) => {
    const form = toPageRequest(request)
    // The route has the param, and its values are strings.
    const name = readProperty(request.params, 'entry') as string
    const page = keep(name, form, () => pages.entry(form, name))
    if (page === undefined && asksForHtml(request)) {
      // A person has followed a wrong link.
      return send(keepMissing(form), form, request, reply.code(404))
    }
    if (page === undefined) throw compiled.catalog.error(compiled.byStatus(404).entry.slug)
    return send(page, form, request, reply)
  })
}

/** The path of an origin, which a proxy strips: links between pages need it. */
function toPath (origin: string): string {
  return origin === '' ? '' : new URL(origin).pathname.replace(/\/$/, '')
}

/** `true` for a browser that navigates: it names the type. A program that takes anything gets the error as all others. */
function asksForHtml ({ raw: { headers: { accept = '' } }, method }: FastifyRequest): boolean {
  return method === 'GET' && /(?:^|,)\s*text\/html\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accept)
}

/** A weak tag, since a body that a plugin compresses keeps it. */
function toReadyPage (text: string): ReadyPage {
  const body = Buffer.from(text)
  return { body, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

/** `true` where the client has this page already, by weak comparison (RFC 9110 §13.1.2). */
function isKnown (etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || `W/${tag.trim().replace(/^W\//, '')}` === etag)
}
