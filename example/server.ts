import { buildApp } from './app.js'
import { openDatabase } from './database.js'
import { createGateway } from './gateway.js'

const formats = ['nested', 'flat', 'typed', 'problem', 'fastify'] as const

function parseFormat (name: string): typeof formats[number] {
  const format = formats.find((candidate) => candidate === name)
  if (format === undefined) throw new Error(`FORMAT must be one of ${formats.join(', ')}, received ${name}`)
  return format
}

const {
  DATABASE_DIR, DATABASE_URL, FORMAT = 'nested', GATEWAY_URL, HOST = '127.0.0.1', JWT_SECRET, LOG_LEVEL = 'info', PORT = '3000'
} = process.env

const format = parseFormat(FORMAT)
const app = await buildApp({
  database: await openDatabase({ url: DATABASE_URL, directory: DATABASE_DIR }),
  // Without a gateway the terminal shows what people would get, since the log holds nothing of theirs.
  deliver: GATEWAY_URL === undefined ? async ({ text }) => console.log(`  Not delivered, since there is no GATEWAY_URL: ${text}`) : createGateway(GATEWAY_URL),
  format,
  jwtSecret: JWT_SECRET,
  logger: { level: LOG_LEVEL }
})

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close())

const address = await app.listen({ host: HOST, port: Number(PORT) })
const json = "-H 'content-type: application/json' -d"

console.log(`
The example listens on ${address}; errors are in the format "${format}".
Its errors are documented at ${address}/errors, its routes at ${address}/docs. Try:

  curl -i ${address}/issues
  curl -i -H 'Language: ru' ${address}/nowhere
  curl -i -X PUT ${address}/issues
  curl -i -H 'Language: ru' ${json} '{"email":"ann@example.com","password":"123","passwordConfirmation":"123"}' ${address}/users
  curl -i ${json} '{"email":"ann@example.com","password":"correct horse","passwordConfirmation":"correct horse"}' ${address}/users   # twice
`)
