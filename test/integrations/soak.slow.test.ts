import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { NEEDS_REDIS } from './redis-server.js'

const soak = fileURLToPath(new URL('../../bench/soak.js', import.meta.url))

t.test('two instances keep the contract under all kinds of traffic while Redis dies twice', NEEDS_REDIS, async (t) => {
  t.setTimeout(120_000)
  // A few seconds of it: it fails by its exit code. Coverage of its processes is not asked for.
  const { PATH } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, [soak, '--minutes', '0.05'], { env: { PATH } })
  t.match(stdout, '| answers outside the contract, or that nothing explains | 0 |')
  t.match(stdout, '| requests without an answer | 0 |')
  t.match(stdout, /^\| 503 by a fault \| [1-9]\d* \|$/m)
})
