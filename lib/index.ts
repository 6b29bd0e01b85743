import fp from 'fastify-plugin'
import type { ErrorCatalogPlugin } from '../types/options.js'
import { PLUGIN_NAME } from './constants.js'
import { plugin } from './plugin.js'

/**
 * The plugin. Registered at the root, it answers every error of the app. Registered in a child context, it answers the errors of that context, which may
 * have a catalogue and a format of its own.
 *
 * @throws `FST_CATALOG_OPTIONS_INVALID`, `FST_CATALOG_PLUGIN_ALREADY_REGISTERED`, `FST_CATALOG_NOT_FOUND_TAKEN`
 * @example
 * ```ts
 * const app = Fastify(serverOptions({ logger: true }))
 * await app.register(errorCatalog, { format: 'problem' })
 * app.get('/me', (request, reply) => reply.apiError('access_token_expired'))
 * ```
 */
// The cast keeps the type small: the full type would be compared member by member in each program that registers the plugin.
export default fp(plugin, { name: PLUGIN_NAME, fastify: '5.x' }) as ErrorCatalogPlugin

export { ApiError } from './catalog/api-error.js'
export { defaultCatalog, httpCatalog } from './catalog/default-catalog.js'
export { defineCatalog } from './catalog/define-catalog.js'
export { defineFormat } from './format/define-format.js'
export { googleFormat, type GoogleFormatOptions } from './format/google.js'
export { axiosErrors } from './maps/axios-errors.js'
export { mongoErrors } from './maps/mongo-errors.js'
export { mysqlErrors } from './maps/mysql-errors.js'
export { postgresErrors } from './maps/postgres-errors.js'
export { prismaErrors } from './maps/prisma-errors.js'
export { sqliteErrors } from './maps/sqlite-errors.js'
export { undiciErrors } from './maps/undici-errors.js'
export { upstreamErrors } from './maps/upstream-errors.js'
export { defineLocale } from './message/define-locale.js'
export { CatalogError, LocaleError, OptionsError, PluginError, type Problem } from './plugin-errors.js'
export { serverOptions } from './server-options.js'

export type * from '../types/answered-error.js'
export type * from '../types/api-error.js'
export type * from '../types/built-in-entries.js'
export type * from '../types/catalog.js'
export type * from '../types/define-catalog.js'
export type * from '../types/entry-types.js'
export type * from '../types/entry.js'
export type * from '../types/error-arguments.js'
export type * from '../types/fastify.js'
export type * from '../types/format.js'
export type * from '../types/issue.js'
export type * from '../types/locale.js'
export type * from '../types/maps.js'
export type * from '../types/options.js'
export type * from '../types/params.js'
export type * from '../types/register.js'
export type * from '../types/render.js'
