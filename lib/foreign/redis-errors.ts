import { type KnownError, toKnownError as to } from './known-error.js'

const unavailable = to('service_unavailable')

/**
 * What ioredis, node-redis and valkey-glide throw where Redis cannot be used now: @fastify/rate-limit passes on whatever its store throws. They have neither a code nor a
 * status. A command that is wrong in itself (`WRONGTYPE`, `ERR`, …) has no row: that is a mistake in the server's code. For set-up alone, like
 * `fastifyErrors`.
 */
export const redisErrors: Readonly<Record<string, KnownError>> = Object.freeze({
  MaxRetriesPerRequestError: unavailable,
  ClusterAllFailedError: unavailable,
  // valkey-glide
  ClosingError: unavailable,
  ConnectionError: unavailable,
  CircuitBreakerError: unavailable
})

/** The class of node-redis' error for a command that takes too long: it has no message. */
export const SILENT = 'TimeoutError'

/** Those of node-redis 5 and 6 that have the name `Error`, and a number in the message or none at all, by the name of their class. */
export const redisClasses: Readonly<Record<string, KnownError>> = Object.freeze({
  [SILENT]: unavailable,
  SocketTimeoutError: unavailable,
  SocketTimeoutDuringMaintenanceError: unavailable,
  CommandTimeoutDuringMaintenanceError: unavailable,
  ReconnectStrategyError: unavailable
})

/** Those without a name of their own, by the whole `error.message`. */
export const redisMessages: Readonly<Record<string, KnownError>> = Object.freeze({
  "Stream isn't writeable and enableOfflineQueue options is false": unavailable,
  "Cluster isn't ready and enableOfflineQueue options is false": unavailable,
  'Connection is closed.': unavailable,
  'Command timed out': unavailable,
  'Command aborted due to connection close': unavailable,
  'None of startup nodes is available': unavailable,
  'Cluster is ended.': unavailable,
  // node-redis 5 and 6
  'The client is closed': unavailable,
  'The queue is full': unavailable,
  'All the root nodes are unavailable': unavailable,
  'The client is offline': unavailable,
  'Socket closed unexpectedly': unavailable,
  'Connection timeout': unavailable,
  'Disconnects client': unavailable,
  // valkey-glide
  'Operation timed out': Object.freeze({ ...unavailable, name: 'TimeoutError' })
})

/** The names of an error that Redis itself has answered, of ioredis and of node-redis' classes: its `message` begins with one of `redisReplies`. */
export const REDIS_REPLIES: ReadonlySet<unknown> = new Set(['ReplyError', 'SimpleError', 'BlobError'])

/** Answers of Redis that refuse any command, by the first word. */
export const redisReplies: Readonly<Record<string, KnownError>> = Object.freeze({
  // It starts, runs a script, lacks memory or a disk
  LOADING: unavailable,
  BUSY: unavailable,
  OOM: unavailable,
  MISCONF: unavailable,
  // A replica, or a part of a cluster, that cannot take it
  READONLY: unavailable,
  MASTERDOWN: unavailable,
  NOREPLICAS: unavailable,
  CLUSTERDOWN: unavailable,
  TRYAGAIN: unavailable,
  // It does not know this server
  NOAUTH: unavailable,
  WRONGPASS: unavailable,
  NOPERM: unavailable
})
