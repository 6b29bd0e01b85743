import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import createClient from 'openapi-fetch'
import openapiTypes, { astToString } from 'openapi-typescript'
import t from 'tap'
import { root } from '../architecture/source-files.js'
import { startExample } from '../example/start-example.js'

const exec = promisify(execFile)

t.setTimeout(240_000)

const consumer = `
import createClient from 'openapi-fetch'
import type { paths } from './api.js'

const client = createClient<paths>({ baseUrl: 'https://api.example.com' })

export async function createIssue (title: string): Promise<string> {
  const { data, error } = await client.POST('/issues', { body: { title } })
  if (error === undefined) return data.id
  const { error: failure } = error
  const { code } = failure
  // The codes of the operation, all of them.
  const codes: 1000 | 1001 | 1004 | 1005 | 1006 | 2000 | 2002 | 2004 | 3002 | 6001 | 7001 | 8005 | 8006 | 9001 = code
  // @ts-expect-error no such operation answers 2001
  const wrong: 2001 = code
  if (failure.code === 7001) {
    for (const issue of failure.errors ?? []) {
      if (issue.field !== 'title') continue
      const reason: 'missing_field' | 'blank' | 'too_long' | 'null_not_allowed' | 'invalid_type' = issue.code
      // @ts-expect-error a title has no format
      if (issue.code === 'invalid_format') return reason
    }
  }
  return failure.message + String(codes) + String(wrong)
}
`

/** What the part of `paths` that the test itself uses looks like. */
interface Paths {
  readonly '/issues': {
    readonly post: {
      readonly requestBody: { readonly content: { readonly 'application/json': { readonly title: string } } }
      readonly responses: { readonly 401: { readonly content: { readonly 'application/json': { readonly error: { readonly code: 2000 | 2002 | 2004 } } } } }
    }
  }
}

t.test('openapi-typescript and openapi-fetch give the errors of the example their types', async (t) => {
  const example = await startExample()
  t.teardown(example.close)
  const { text } = await example.send({ path: '/openapi.json' })
  const folder = t.testdir({ 'consumer.ts': consumer, 'package.json': '{"type":"module"}' })
  writeFileSync(join(folder, 'api.d.ts'), astToString(await openapiTypes(JSON.parse(text), { silent: true })))
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc')
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom,dom.iterable', '--types', 'node', '--skipLibCheck']
  const { stdout } = await exec(process.execPath, [compiler, ...options, join(folder, 'consumer.ts')], { cwd: root }).catch((error: unknown) => ({ stdout: String(Object(error).stdout) }))
  t.equal(stdout, '')
  t.match(readFileSync(join(folder, 'api.d.ts'), 'utf8'), 'UnauthorizedOrNoAccessTokenOrAccessTokenExpired')

  const client = createClient<Paths>({ baseUrl: example.url })
  const { error, response } = await client.POST('/issues', { body: { title: 'Tea' } })
  t.equal(response.status, 401)
  t.equal(error?.error.code, 2004)
})
