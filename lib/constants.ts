/** The name under which Fastify knows the plugin. */
export const PLUGIN_NAME = 'fastify-error-catalog'

/** The locale of a catalogue that names none. */
export const DEFAULT_LOCALE = 'en'

/** `type` of a problem that has no page (RFC 9457 §4.2.1). */
export const ABOUT_BLANK = 'about:blank'

/** Statuses of conditions that pass by themselves (RFC 9110 §15.5.9, §15.6; RFC 6585 §4; RFC 8470 §5.2). */
export const TEMPORARY: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504])

/** The slug of the entry that answers validation failures. */
export const VALIDATION_SLUG = 'validation'

/** The slug of the entry that answers whatever is unknown. */
export const INTERNAL_SLUG = 'internal'

/** The slug of the entry that answers a client error whose status has no entry of its own. */
export const BAD_REQUEST_SLUG = 'bad_request'
