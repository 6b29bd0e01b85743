import Fastify from 'fastify'
import errorCatalog from '../../lib/index.js'

/** What a validator compiler of Fastify gives back. */
export type Validate = (data: unknown) => unknown

/** What is told of each issue. */
export type Told = Readonly<Record<string, string>>

/** Posts a body to a route whose validator is `validate`; gives code and sentence by field. */
export async function tell (validate: Validate, body: object, language = 'en'): Promise<{ status: number, told: Told, body: string }> {
  const app = Fastify()
  await app.register(errorCatalog, { format: 'problem' })
  app.post('/', { schema: { body: {} }, validatorCompiler: () => validate as never }, () => 'ok')
  const answer = await app.inject({ method: 'POST', url: '/', body, headers: { language } })
  await app.close()
  const { errors = [] } = answer.json<{ errors?: ReadonlyArray<{ pointer: string, code: string, detail: string }> }>()
  return { status: answer.statusCode, told: Object.fromEntries(errors.map(({ pointer, code, detail }) => [pointer, `${code}: ${detail}`])), body: answer.body }
}
