import { build } from 'tsdown'

/*
 * Bundles the package to `dist/`, and prints nothing but errors. Node runs it as `npm run build`: the program of tsdown prints what it does whatever its configuration says, and warns on Node 20.
 */

await build({ config: 'tsdown.config.ts', logLevel: 'error' })
