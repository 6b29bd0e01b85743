import { apache } from './apache.js'
import { caddy } from './caddy.js'
import type { Gateway } from './gateway.js'
import { haproxy } from './haproxy.js'
import { nginx } from './nginx.js'
import { varnish } from './varnish.js'

/** The gateways that files can be made for, by name. */
export const gateways: ReadonlyMap<string, Gateway> = new Map([nginx, haproxy, apache, caddy, varnish].map((gateway) => [gateway.name, gateway]))
