import { statusSlugs } from '../foreign/status-slugs.js'

/** All statuses that have an entry of their own: a rule in a gateway's configuration may return any of them. */
export const answerableStatuses: readonly number[] = Object.keys(statusSlugs).map(Number)
