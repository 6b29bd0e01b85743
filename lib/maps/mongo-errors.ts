import type { DatabaseMapOptions } from '../../types/maps.js'
import type { ErrorMapping } from '../../types/options.js'
import { byCode, createDatabaseMap, type DatabaseFailure, type DatabaseFailureKind } from './database-map.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import { readMongooseError } from './mongoose-errors.js'

/** Codes of the server (mongodb/mongo, error_codes.yml). */
const CODES = byCode({
  duplicate: [11000, 11001, 12582],
  // Document validation
  invalid: [121],
  // Locks, time limits, write conflicts, expired transactions
  busy: [24, 46, 50, 112, 251, 262],
  // Unreachable hosts, authentication, a node that is not the primary
  unavailable: [6, 7, 18, 89, 91, 189, 10107, 11600, 11602, 13435, 13436]
})

/** The names of connection errors of the driver and of Mongoose. */
const NAMES = byCode({
  unavailable: [
    'MongoServerSelectionError', 'MongooseServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoNotConnectedError', 'MongoTopologyClosedError',
    'MongoPoolClosedError', 'MongoPoolClearedError', 'MongoWaitQueueTimeoutError'
  ]
})

/** A transaction that may succeed on a retry. */
const TRANSIENT = 'TransientTransactionError'
const OWN_NAME = /^Mongo/
const INDEX = / index: (\S+) dup key/

/**
 * Maps errors of MongoDB, as its driver and Mongoose throw them, for the option `map`. `constraints` names an index by its name, e.g. `'email_1'`, or by its
 * fields, e.g. `'email'`. See docs/databases.md.
 *
 * @example `await fastify.register(errorCatalog, { map: [...mongoErrors()] })`
 */
export function mongoErrors (options: DatabaseMapOptions = {}): readonly ErrorMapping[] {
  return createDatabaseMap(identify, options)
}

function identify (facts: ErrorFacts): DatabaseFailure | undefined {
  const { name, code, message, keyPattern, errorLabels } = facts
  const ofMongoose = readMongooseError(facts)
  if (ofMongoose !== undefined) return ofMongoose
  // Errors of other drivers have numeric codes too.
  if (typeof name !== 'string' || !OWN_NAME.test(name)) return undefined
  const kind: DatabaseFailureKind | undefined = Array.isArray(errorLabels) && errorLabels.includes(TRANSIENT) ? 'busy' : CODES.get(code) ?? NAMES.get(name)
  return kind && { kind, constraints: [INDEX.exec(String(message))?.[1], Object.keys(Object(keyPattern)).join()] }
}
