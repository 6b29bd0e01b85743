import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** The client as one minified module for browsers. It fails for whatever only Node has. */
export async function bundleClient (): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [fileURLToPath(new URL('../../lib/client/index.js', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    write: false
  })
  return file?.text ?? ''
}
