import { bodies } from './table/bodies.js'
import type { ExitGroup } from './table/exit-row.js'
import { handlers, hooks } from './table/hooks.js'
import { failingOptions } from './table/options.js'
import { entries, ownSerializer, replies } from './table/replies.js'
import { insensitive, ownNotFound, routing } from './table/routing.js'
import { bothVersions, closing, dropped, handlerTimeouts, parser, timeouts } from './table/server.js'
import { throwing } from './table/throwing.js'

/** Every exit that the suite tries. What official plugins throw and send is tried by the tests of `maps` and `plugin`. */
export const EXIT_GROUPS: readonly ExitGroup[] = [
  routing, ownNotFound, insensitive,
  bodies, throwing,
  replies, ownSerializer, entries,
  hooks, handlers,
  ...failingOptions,
  parser, timeouts, handlerTimeouts, dropped, closing, bothVersions
]
