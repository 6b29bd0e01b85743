import type { BuiltInFormat, FormatDefinition } from '../../types/format.js'
import { fastify } from './fastify.js'
import { flat } from './flat.js'
import { google } from './google.js'
import { html } from './html.js'
import { jsonapi } from './jsonapi.js'
import { markdown } from './markdown.js'
import { nested } from './nested.js'
import { problem } from './problem.js'
import { typed } from './typed.js'

/** The formats that are known by name. */
export const builtInFormats: Readonly<Record<BuiltInFormat, FormatDefinition>> = Object.freeze({
  nested, flat, typed, problem, fastify, google, jsonapi, html, markdown
})
