/** A validator that Fastify calls, Ajv's or another in its manner. */
export interface Validate {
  (data: unknown, context?: object): unknown
  readonly errors?: unknown
}

/** Makes the validator of a part of a route. */
export type CompileSchema = (route: { readonly schema: unknown }) => Validate

/** A plugin of Ajv as Fastify takes it: it is given the instance. */
export type AjvPlugin = (ajv: object) => unknown

/** The option `ajv` of Fastify's constructor, as Fastify hands it on. */
export interface AjvSettings {
  readonly customOptions?: Readonly<Record<string, unknown>>
  readonly plugins?: readonly unknown[]
}

/** What Fastify calls `buildValidator`: makes the compiler for a context's shared schemas. */
export type BuildValidator = (sharedSchemas: unknown, settings: AjvSettings) => CompileSchema

/** Where `serverOptions` leaves the app's own `buildValidator`: Fastify hands the option `ajv` on with all that is in it. */
const kOwnBuildValidator = Symbol('fastify-error-catalog.own-build-validator')

/** The option `ajv` of Fastify's constructor, with the `buildValidator` that `setSchemaController` would discard. */
export function keepBuildValidator<Settings extends object> (settings: Settings | undefined, own: unknown): Settings {
  // Fastify takes an empty object for none.
  return { ...settings, [kOwnBuildValidator]: own } as unknown as Settings
}

/** The app's own `buildValidator`, if `serverOptions` kept one. */
export function findBuildValidator (settings: AjvSettings & { readonly [kOwnBuildValidator]?: unknown }): BuildValidator | undefined {
  const own = settings[kOwnBuildValidator]
  return typeof own === 'function' ? own as BuildValidator : undefined // Fastify would call it likewise
}
