import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import { readDocument } from '../openapi/document.js'

t.setTimeout(120_000)

t.test('the document is printed', async (t) => {
  const script = fileURLToPath(new URL('../../example/openapi.js', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 1 << 24 })
  const { source, paths } = readDocument({ text: stdout })
  t.equal(source['openapi'], '3.1.0')
  t.ok(paths['/issues']?.['post'])
})
