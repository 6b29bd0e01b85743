/** The statuses of answers that no cache may store (RFC 6585 §3–6). */
export const NEVER_STORED: ReadonlySet<unknown> = new Set([428, 429, 431, 511])
