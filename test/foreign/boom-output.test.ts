import boom from '@hapi/boom'
import t from 'tap'
import { readBoomOutput } from '../../lib/foreign/boom-output.js'

t.test('what an error of @hapi/boom says of its answer', async (t) => {
  t.match(readBoomOutput(boom.conflict('hunter2')), { statusCode: 409, headers: {} })
  t.match(readBoomOutput(boom.boomify(new Error('hunter2'))), { statusCode: 500 })
})

t.test('nothing of any other error', async (t) => {
  for (const error of [new Error('hunter2'), { output: { statusCode: 404 } }, { isBoom: 'yes', output: {} }, null, 'boom']) {
    t.equal(readBoomOutput(error), undefined)
  }
  t.equal(readBoomOutput({ isBoom: true, get output () { throw new Error('hunter2') } }), undefined)
})
