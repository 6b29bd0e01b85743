import Fastify from 'fastify'
import t from 'tap'
import { compileOptions } from '../../lib/compile-options.js'
import { getRootCatalog, setRootCatalog } from '../../lib/server/root-catalogs.js'
import { parseOptions } from '../../lib/options/parse-options.js'

t.test('each server has the catalogue of its app', async (t) => {
  const app = Fastify()
  const other = Fastify()
  const compiled = compileOptions(parseOptions({}), app)
  setRootCatalog(app.server, compiled)
  t.equal(getRootCatalog(app.server), compiled)
  t.equal(getRootCatalog(other.server), undefined)
})
