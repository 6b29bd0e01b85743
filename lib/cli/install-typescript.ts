import { createRequire, register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { isRecord } from '../guards.js'
import { UsageError } from './usage-error.js'

/**
 * Lets `import()` take TypeScript with what the project has: `tsx`, which knows its tsconfig.json; else the compiler itself; else Node, from 22.18 on.
 *
 * @param file a module of the project: its packages are looked for from there
 * @param strips whether this Node strips types by itself
 * @throws `UsageError` where there is none of them
 */
export async function installTypeScript (file: string, strips = Boolean(Reflect.get(process.features, 'typescript'))): Promise<void> {
  const { resolve } = createRequire(file)
  const tsx = find(resolve, 'tsx')
  if (tsx !== undefined) {
    await import(pathToFileURL(tsx).href)
    return
  }
  const typescript = await findCompiler(resolve)
  if (typescript === undefined && !strips) {
    throw new UsageError(`a module in TypeScript must have tsx or typescript (below 7) installed, received neither for ${file}: npm install --save-dev tsx`)
  }
  register('./typescript-hooks.js', import.meta.url, { data: { typescript } })
}

/** The compiler of the project. TypeScript 7 has no interface for programs. */
async function findCompiler (resolve: (name: string) => string): Promise<string | undefined> {
  const path = find(resolve, 'typescript')
  if (path === undefined) return undefined
  const { default: compiler }: { default?: unknown } = await import(pathToFileURL(path).href)
  return isRecord(compiler) && typeof compiler['transpileModule'] === 'function' ? path : undefined
}

function find (resolve: (name: string) => string, name: string): string | undefined {
  try {
    return resolve(name)
  } catch {
    return undefined
  }
}
