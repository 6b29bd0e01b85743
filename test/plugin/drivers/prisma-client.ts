import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'

/** The part of Prisma's client that the tests use. */
export interface PrismaClient {
  readonly users: { create: (args: { data: object }) => Promise<unknown> }
  $queryRawUnsafe: (query: string) => Promise<unknown>
  $disconnect: () => Promise<void>
}

const require = createRequire(import.meta.url)

/** The types of Node 20 do not have it. */
const { WebAssembly: { compile: compileWasm } } = globalThis as unknown as { WebAssembly: { compile: (bytes: Buffer) => Promise<unknown> } }

/** What `prisma generate` of 7.10 writes for this schema. Its program needs binaries that npm does not have. */
const SCHEMA = `generator client {
  provider = "prisma-client"
}
datasource db {
  provider = "postgresql"
}
model users {
  id    Int    @id @default(autoincrement())
  email String @unique
  age   Int
  hash  String
}
`

function toField (name: string, type: string, facts: object = {}): object {
  return { name, type, kind: 'scalar', isList: false, isRequired: true, isUnique: false, isId: false, isReadOnly: false, hasDefaultValue: false, ...facts }
}

const fields = [
  toField('id', 'Int', { isId: true, hasDefaultValue: true, default: { name: 'autoincrement', args: [] } }),
  toField('email', 'String', { isUnique: true }),
  toField('age', 'Int'),
  toField('hash', 'String')
]

/** A real client of Prisma with the driver adapter of pg. */
export function createPrisma (connectionString: string): PrismaClient {
  // A generated client is typed by its schema; this one is written by hand.
  const { getPrismaClient } = require('@prisma/client/runtime/client') as { getPrismaClient: (config: object) => new (options: object) => PrismaClient }
  const Client = getPrismaClient({
    previewFeatures: [],
    clientVersion: '7.10.0',
    engineVersion: '7.10.0',
    activeProvider: 'postgresql',
    inlineSchema: SCHEMA,
    runtimeDataModel: { models: { users: { dbName: null, schema: null, fields, primaryKey: null, uniqueFields: [], uniqueIndexes: [] } }, enums: {}, types: {} },
    // No graph: three counts of 0.
    parameterizationSchema: { strings: [], graph: 'AAAA' },
    compilerWasm: {
      getRuntime: async () => require('@prisma/client/runtime/query_compiler_fast_bg.postgresql.js') as unknown,
      getQueryCompilerWasmModule: async () => {
        const { wasm } = require('@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.js') as { wasm: string }
        return await compileWasm(Buffer.from(wasm, 'base64'))
      },
      importName: './query_compiler_fast_bg.js'
    }
  })
  return new Client({ adapter: new PrismaPg({ connectionString }) })
}
