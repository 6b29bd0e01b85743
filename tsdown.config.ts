import { defineConfig } from 'tsdown'

// One file for each entry point of package.json, and chunks: for what several of them share, and for what is loaded by need.
export default defineConfig({
  entry: {
    'lib/index': 'lib/index.ts',
    'lib/openapi/index': 'lib/openapi/index.ts',
    'lib/client/index': 'lib/client/index.ts',
    'lib/testing/index': 'lib/testing/index.ts',
    'lib/cli/bin': 'lib/cli/bin.ts',
    // Node loads it by its name, in a thread of its own.
    'lib/cli/typescript-hooks': 'lib/cli/typescript-hooks.ts'
  },
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  outDir: 'dist',
  fixedExtension: false,
  hash: false,
  sourcemap: true,
  dts: { sourcemap: false },
  tsconfig: 'tsconfig.build.json',
  report: false,
  // What takes long is known: reading declarations.
  checks: { pluginTimings: false },
  logLevel: 'error',
  deps: { skipNodeModulesBundle: true },
  // Names of functions and classes stay: stack traces are read by them, and source maps lead to our files.
  minify: { compress: { keepNames: { function: true, class: true } }, mangle: { toplevel: true, keepNames: true }, codegen: { removeWhitespace: true } },
  outputOptions: {
    chunkFileNames: 'lib/chunks/[name].js',
    // Texts beyond Latin-1 double what Node keeps of a file.
    codeSplitting: {
      groups: [
        { name: 'texts', test: /lib\/message\/locales\// },
        { name: 'advices', test: /lib\/docs\/advices/ },
        { name: 'page-texts', test: /lib\/docs\/texts\// }
      ]
    }
  }
})
