import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** The part of the package `typescript` that is used: all of it that the user has. */
interface Transpiler {
  readonly transpileModule: (text: string, options: object) => { readonly outputText: string }
}

/** What `resolve` and `load` get of Node. */
type Next<Context, Result> = (target: string, context: Context) => Result

const TYPESCRIPT = /\.m?ts$/
/** What a specifier may leave to the compiler: `./catalog.js` and `./catalog` are the file `catalog.ts`. */
const CANDIDATES: ReadonlyArray<readonly [pattern: RegExp, replacement: string]> = [
  [/\.js$/, '.ts'], [/\.mjs$/, '.mts'], [/$/, '.ts'], [/\/?$/, '/index.ts']
]

let transpiler: Transpiler | undefined

/** `true` for a path or URL of TypeScript. */
export function isTypeScript (path: string): boolean {
  return TYPESCRIPT.test(path)
}

/** Takes the compiler, in the thread of the hooks. Without one, the types are left to Node to strip. */
export function initialize ({ typescript }: { typescript?: string | undefined }): void {
  transpiler = typescript === undefined ? undefined : createRequire(import.meta.url)(typescript)
}

/** Finds the source where an import names what would be compiled of it. */
export function resolve<Context extends { readonly parentURL?: string | undefined }, Result> (
  specifier: string, context: Context, nextResolve: Next<Context, Result>
): Result {
  const { parentURL = '' } = context
  if (!/^\.\.?\//.test(specifier) || !isTypeScript(parentURL)) return nextResolve(specifier, context)
  const url = new URL(specifier, parentURL).href
  const target = existsSync(fileURLToPath(url))
    ? undefined
    : CANDIDATES.map(([pattern, replacement]) => url.replace(pattern, replacement)).find((candidate) => existsSync(fileURLToPath(candidate)))
  return nextResolve(target ?? specifier, context)
}

/** Compiles a source, one file at a time and unchecked: the types are the compiler's and the editor's to check. */
export async function load (url: string, context: object, nextLoad: Next<object, unknown>): Promise<unknown> {
  if (transpiler === undefined || !isTypeScript(url)) return nextLoad(url, context)
  const fileName = fileURLToPath(url)
  const { outputText } = transpiler.transpileModule(await readFile(fileName, 'utf8'), {
    fileName,
    compilerOptions: { module: 'esnext', target: 'es2022', inlineSourceMap: true, experimentalDecorators: true }
  })
  return { format: 'module', source: outputText, shortCircuit: true }
}
