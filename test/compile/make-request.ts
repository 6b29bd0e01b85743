import Fastify, { type FastifyRequest } from 'fastify'

/** A request as a hook or handler of Fastify gets it. */
export async function makeRequest (headers: Record<string, string> = {}): Promise<FastifyRequest> {
  const app = Fastify()
  const requests: FastifyRequest[] = []
  app.get('/', async (request) => {
    requests.push(request)
    return {}
  })
  await app.inject({ url: '/', headers })
  const [request] = requests
  if (request === undefined) throw new Error('no request came')
  return request
}
