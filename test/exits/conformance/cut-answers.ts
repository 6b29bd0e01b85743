import { openSession } from '../http2-exchange.js'
import { createExitApp } from '../exit-app.js'
import { sendBytes } from '../socket-exchange.js'
import { BEGUN, CUT_PATHS, addCutRoutes } from '../table/cut.js'
import { PROTOCOLS, SECRET } from '../table/exit-row.js'
import { collectLog } from '../../plugin/collect-log.js'
import type { Checks } from './check.js'

/** What a client of HTTP/2 saw of a stream. */
async function readStream (port: number, tls: boolean, path: string): Promise<{ readonly received: string, readonly isWhole: boolean }> {
  const session = openSession(port, tls)
  try {
    return await new Promise((resolve) => {
      const stream = session.request({ ':path': path })
      let received = ''
      let isWhole = true
      stream.setEncoding('utf8')
      stream.on('data', (chunk) => { received += String(chunk) })
      stream.on('aborted', () => { isWhole = false })
      stream.on('error', () => { isWhole = false })
      stream.on('close', () => resolve({ received, isWhole: isWhole && stream.rstCode === 0 }))
    })
  } finally {
    session.destroy()
  }
}

/** An answer under way that fails. */
export const CUT_ANSWERS: Checks = {
  A12: {
    says: 'an answer under way that fails is aborted: no second status, no end as if it were whole, and the error is logged',
    async check (t) {
      for (const protocol of PROTOCOLS) {
        const [logger, lines] = collectLog()
        const { app, port } = await createExitApp({ title: 'cut', options: { logger }, addRoutes: addCutRoutes, rows: [] }, protocol, {})
        t.teardown(() => app.close())
        for (const path of CUT_PATHS) {
          lines.length = 0
          const title = `${path} over ${protocol}`
          if (protocol.startsWith('h2')) {
            const { received, isWhole } = await readStream(port, protocol === 'h2', path)
            t.strictSame([received, isWhole], [BEGUN, false], title)
          } else {
            const received = await sendBytes(port, `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`, { tls: protocol === 'https' })
            t.match(received, new RegExp(`^HTTP/1\\.1 200 [^]*${BEGUN}`), title)
            t.notMatch(received, /\nHTTP|error|0\r\n\r\n$/, `${title}: nothing follows`)
          }
          // Of a timeout then Fastify tells nobody.
          if (path !== '/out-of-time') t.ok(lines.some(({ err }) => err?.message === SECRET), `${title}: the log`)
        }
      }
    }
  }
}
