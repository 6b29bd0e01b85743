/** A value that JSON writes without brackets. */
export type Scalar = string | number | boolean | null

/** `true` for a scalar. */
export function isScalar (value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
