import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A draft of JSON Schema, as the JSON Schema Test Suite names its folders. */
export type Draft = 'draft7' | 'draft2020-12'

/** A schema of the suite, and what it is tried with. */
export interface SuiteGroup {
  /** The name of its file and its description. */
  readonly name: string
  readonly schema: unknown
  readonly tests: ReadonlyArray<{ readonly description: string, readonly data: unknown, readonly valid: boolean }>
}

/** What Ajv's builds have, as far as the suite needs it. */
export interface SuiteAjv {
  readonly compile: (schema: unknown) => { (data: unknown): boolean, readonly errors?: readonly object[] | null }
  readonly addSchema: (schema: unknown, id?: string) => unknown
}

type AjvClass = new (options: object) => SuiteAjv

/** Where Debian keeps the suite: `libtest-json-schema-acceptance-perl` has all drafts, `json-schema-test-suite` the older ones. */
const FOLDERS = ['/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance', '/usr/share/json-schema-test-suite']

/** The address under which the suite's schemas refer to its `remotes`. */
const REMOTES = 'http://localhost:1234/'

/** What Ajv is told, so that it takes the suite's data as they are. Without `addUsedSchema`, which Fastify sets to `false`, no `$ref` can be `#`. */
export const SUITE_OPTIONS = { coerceTypes: false, useDefaults: false, removeAdditional: false, strict: false, logger: false, addUsedSchema: true }

const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
const ofCompiler = createRequire(ofFastify.resolve('@fastify/ajv-compiler'))
const classes = {
  draft7: ofCompiler('ajv') as { default: AjvClass }, // Ajv's builds all have this shape
  'draft2020-12': ofCompiler('ajv/dist/2020') as { default: AjvClass }
}
const addFormats = ofCompiler('ajv-formats') as (ajv: SuiteAjv) => void

/** The folder of the suite that has a draft; `undefined` where none is installed. */
export function findSuite (draft: Draft): string | undefined {
  return FOLDERS.find((folder) => existsSync(join(folder, 'tests', draft)))
}

/** All groups of a draft, those of optional features among them. */
export function readGroups (suite: string, draft: Draft): readonly SuiteGroup[] {
  return readFiles(join(suite, 'tests', draft)).flatMap(([file, content]) => {
    const groups = content as ReadonlyArray<Pick<SuiteGroup, 'schema' | 'tests'> & { readonly description: string }> // the suite's own schema says so
    return groups.map(({ description, ...group }) => ({ ...group, name: `${file.replace('.json', '')}: ${description}` }))
  })
}

/** Makes the plugin of Ajv that knows the schemas to which others of the suite refer. Those that a draft's Ajv refuses are left out. */
export function createRemotes (suite: string, draft: Draft): (ajv: SuiteAjv) => void {
  const remotes = readFiles(join(suite, 'remotes')).filter(([file]) => !file.startsWith('draft') || file.startsWith(`${draft}/`))
  return (ajv) => {
    for (const [file, schema] of remotes) {
      try {
        ajv.addSchema(schema, REMOTES + file)
      } catch {
        // Of another draft, or of an `$id` that is known already.
      }
    }
  }
}

/** An Ajv of a draft, with formats and remotes. */
export function createAjv (draft: Draft, addRemotes: (ajv: SuiteAjv) => void, options: object = {}): SuiteAjv {
  const { default: Ajv } = classes[draft]
  const ajv = new Ajv({ ...SUITE_OPTIONS, ...options })
  addFormats(ajv)
  addRemotes(ajv)
  return ajv
}

function readFiles (folder: string): ReadonlyArray<readonly [file: string, content: unknown]> {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))])
}
