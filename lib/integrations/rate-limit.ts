import type { errorResponseBuilderContext } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LimitOptions } from '../../types/options.js'
import { limitStack } from '../limit-stack.js'
import { DRAFT_SOURCES, installRateLimitFields } from './rate-limit-fields.js'

/** Registers @fastify/rate-limit with the options given to the plugin. */
export async function installRateLimit (fastify: FastifyInstance, { draft, notFound, ...given }: LimitOptions): Promise<void> {
  const limit = { errorResponseBuilder: createLimitError, ...given }
  if (draft !== true) {
    await fastify.register(import('@fastify/rate-limit'), limit)
    return
  }
  installRateLimitFields(fastify, limit, notFound)
  await fastify.register(import('@fastify/rate-limit'), {
    ...limit,
    enableDraftSpec: false,
    addHeaders: { ...limit.addHeaders, ...DRAFT_SOURCES },
    addHeadersOnExceeding: DRAFT_SOURCES
  })
}

/** The limiter's own error, but for the stack, which leads to the limiter alone and is most of what the answer costs. */
function createLimitError (_request: FastifyRequest, { after, statusCode }: errorResponseBuilderContext): Error {
  const frames = limitStack(0)
  try {
    return Object.assign(new Error(`Rate limit exceeded, retry in ${after}`), { statusCode })
  } finally {
    limitStack(frames)
  }
}
