#!/usr/bin/env bash
# Fastify 5 ends an answer over HTTP/2 as if it were whole where the stream that it sends fails after its first byte.
#
# Fastify destroys the response then. Over HTTP/1 that resets the connection, and the client has an error. Over HTTP/2 a client of Node sees `end`, then `close` with
# `rstCode` 0, and neither `aborted` nor `error`: it cannot tell half an answer from a whole one. `response.stream.close(constants.NGHTTP2_INTERNAL_ERROR)` tells it.
# Seen with fastify 5.12.8 on Node 20.20.2. The script fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund fastify@5.12.8
cat > run.cjs <<'JS'
const { once } = require('node:events')
const http = require('node:http')
const http2 = require('node:http2')
const { Readable } = require('node:stream')
const { setImmediate: turn } = require('node:timers/promises')
const Fastify = require('fastify')

async function open (options) {
  const app = Fastify(options)
  app.get('/', (request, reply) => {
    async function * fail () {
      yield 'half'
      while (!reply.raw.headersSent) await turn()
      throw new Error('the source broke off')
    }
    reply.type('text/plain').send(Readable.from(fail()))
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

async function read (stream) {
  const seen = []
  stream.on('data', (chunk) => seen.push(String(chunk)))
  for (const event of ['end', 'aborted', 'error']) stream.on(event, () => seen.push(event))
  await new Promise((resolve) => stream.once('close', resolve))
  return seen.join(' ')
}

async function run () {
  const first = await open({})
  const [answer] = await once(http.get({ port: first.server.address().port, host: '127.0.0.1' }), 'response')
  console.log('HTTP/1', await read(answer))
  await first.close()

  const second = await open({ http2: true })
  const session = http2.connect(`http://127.0.0.1:${second.server.address().port}`)
  const stream = session.request({ ':path': '/' })
  console.log('HTTP/2', await read(stream), stream.rstCode)
  session.close()
  await second.close()
}
run()
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'TXT'
HTTP/1 half aborted error
HTTP/2 half end 0
TXT
