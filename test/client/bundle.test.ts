import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { bundleClient } from './bundle-client.js'

const KILOBYTE = 1024
const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/client.md', import.meta.url)), 'utf8')

const sizeOf = async (names: string): Promise<number> => gzipSync(await bundleClient(names), { level: 9 }).length

t.test('reading an error takes 2 kB at most, and what is not used takes nothing', async (t) => {
  const size = await sizeOf('readApiError, isApiError')
  t.ok(size > 0 && size <= 2 * KILOBYTE, `${size} bytes`)
  const bundle = await bundleClient('readApiError, isApiError')
  t.notMatch(bundle, /random|setTimeout|\belse\b"/, 'nothing of withRetry and matchApiError')
  t.notMatch(await bundleClient('matchApiError'), /getReader|random/)
})

t.test('the client needs nothing that a browser has not', async (t) => {
  t.notMatch(await bundleClient(), /\bimport\b|\brequire\b|node:|process\.|Buffer/)
})

t.test('its page says what each function takes', async (t) => {
  const rows = [...PAGE.matchAll(/^\| (`[\w`, ]+`) \| (\d\.\d) kB \|$/gm)]
  t.equal(rows.length, 5)
  for (const [, names = '', told] of rows) {
    const kilobytes = await sizeOf(names.replaceAll('`', '')) / 1000
    t.equal(kilobytes.toFixed(1), told, names)
  }
})

t.test('the client runs in a worker', async (t) => {
  const url = `data:text/javascript,${encodeURIComponent(await bundleClient())}`
  const worker = new Worker(`
    import(${JSON.stringify(url)}).then(async ({ readApiError, isApiError }) => {
      const info = await readApiError(Response.json({ error: { code: 2002, message: 'x' } }, { status: 401 }))
      require('node:worker_threads').parentPort.postMessage(isApiError(info, 2002))
    })`, { eval: true })
  t.teardown(() => worker.terminate())
  t.equal(await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject)), true)
})
