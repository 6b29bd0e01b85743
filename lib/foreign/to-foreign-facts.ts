import type { ForeignFacts } from '../../types/format.js'
import { readProperty } from './read-property.js'
import { readOwnStatus } from './read-status.js'

/** What a format of the app may know of an error that no catalogue has made. */
export function toForeignFacts (error: unknown): ForeignFacts {
  const [name, code] = [readProperty(error, 'name'), readProperty(error, 'code')]
  return Object.freeze({
    name: typeof name === 'string' ? name : undefined,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    statusCode: readOwnStatus(error)
  })
}
