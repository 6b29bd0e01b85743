import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { bundleClient } from './bundle-client.js'

const KILOBYTE = 1024

t.test('the client is 2 kB at most and needs nothing', async (t) => {
  const bundle = await bundleClient()
  const size = gzipSync(bundle, { level: 9 }).length
  t.ok(size > 0 && size <= 2 * KILOBYTE, `${size} bytes`)
  t.notMatch(bundle, /\bimport\b|\brequire\b|node:|process\.|Buffer/)
  t.comment(`The client has ${size} bytes`)
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
