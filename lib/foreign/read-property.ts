/** Reads a property of anything that was thrown. Getters, proxies and revoked proxies may throw; that counts as having none. */
export function readProperty (value: unknown, key: PropertyKey): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined
  try {
    // Any property may be asked of an object.
    return (value as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}
