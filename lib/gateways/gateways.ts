import type { Gateway } from './gateway.js'
import { haproxy } from './haproxy.js'
import { nginx } from './nginx.js'

/** The gateways that files can be made for, by name. */
export const gateways: ReadonlyMap<string, Gateway> = new Map([nginx, haproxy].map((gateway) => [gateway.name, gateway]))
