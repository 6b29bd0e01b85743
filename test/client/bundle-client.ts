import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** The client, or some of its functions alone, as one minified module for browsers. It fails for whatever only Node has. */
export async function bundleClient (names = '*'): Promise<string> {
  const path = fileURLToPath(new URL('../../lib/client/index.js', import.meta.url))
  const { outputFiles: [file] } = await build({
    stdin: { contents: `export ${names === '*' ? names : `{ ${names} }`} from ${JSON.stringify(path)}`, resolveDir: '/' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    write: false
  })
  return file?.text ?? ''
}
