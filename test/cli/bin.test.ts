import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { PACKAGE, spawnCli } from './spawn-cli.js'

/** The folder of the checkout: tests run from `build/test`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

t.test('check of the example', async (t) => {
  const checked = await spawnCli(root, 'check', fileURLToPath(new URL('../../example/catalog.js', import.meta.url)), '--src', 'example')
  t.match(checked, { code: 0, stderr: '' })
  t.match(checked.stdout, /^39 entries, 4 of them not built in, in en, ru\nwarning {2}issue_quota\.description +is missing\n[^]*0 errors, 4 warnings\n$/)
})

t.test('TypeScript', async (t) => {
  const folder = t.testdir({
    'package.json': '{"type":"module"}',
    'catalog.ts': `import { defineCatalog } from '${PACKAGE}'
      import { quota } from './quota.js'
      console.log('loading')
      export const catalog = defineCatalog({ quota }) satisfies object`,
    'quota.ts': "interface Quota { status: number, message: string }\nexport const quota: Quota = { status: 403, message: 'Too many' }"
  })
  const { code, stdout, stderr } = await spawnCli(folder, 'check', 'catalog.ts', '--strict')
  t.equal(code, 1)
  t.equal(stdout, '26 entries, 1 of them not built in, in en\nwarning  quota.description  is missing\n0 errors, 1 warnings\n')
  t.equal(stderr, 'loading\n', 'what the module prints is no part of the result')
})

t.test('exit codes, and no colours in a pipe', async (t) => {
  for (const [args, code] of [[['verify', '--help'], 0], [['check', 'nowhere.js'], 2]] as const) {
    const run = await spawnCli(root, ...args)
    t.equal(run.code, code, args.join(' '))
    t.notMatch(run.stdout + run.stderr, '\u001b')
  }
})

t.test('verify of an app that would end the process, and that leaves a connection open', async (t) => {
  const server = createServer()
  t.teardown(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // It listens to a port.
  const { port } = server.address() as AddressInfo
  const folder = t.testdir({
    'app.mjs': `import Fastify from 'fastify'
      import { connect } from 'node:net'
      connect(${port}, '127.0.0.1')
      export const app = Fastify({ genReqId: ({ url }) => { if (url === '/fails') throw new Error('no id'); return 'id' } })
      app.get('/fails', async () => 'ok')`
  })
  const { code, stdout } = await spawnCli(folder, 'verify', 'app.mjs', '--timeout', '3000')
  t.equal(code, 1)
  t.match(stdout, /– +GET \/fails +the route as it is +contract +must not end the process, received Error: no id\n/)
  t.match(stdout, /× +const app = Fastify\(serverOptions\(/)
})
