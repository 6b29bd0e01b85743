/** What is known of an error that was thrown: any property may be anything, and may be missing. */
export type ErrorFacts = Readonly<Record<string, unknown>>

/** How deep drivers' errors are looked for in those of the libraries above them. */
const MAX_DEPTH = 4

/** An error and those that it was made of: `cause`, as Drizzle, `fetch` and many have it, Sequelize's `original`, Objection's `nativeError`, TypeORM's `driverError`. The outermost comes first. */
export function listCauses (error: unknown): ErrorFacts[] {
  const causes: ErrorFacts[] = []
  for (let cause = error; cause !== undefined && cause !== null && causes.length < MAX_DEPTH;) {
    // `Object` gives a primitive an object, and anything else itself.
    const facts = Object(cause) as ErrorFacts
    causes.push(facts)
    cause = facts['cause'] ?? facts['original'] ?? facts['nativeError'] ?? facts['driverError']
  }
  return causes
}
