import type { FastifyServerOptions } from 'fastify'
import { limitStack } from '../limit-stack.js'

/** Fastify's own formatter, but for the stack: that of a request that was refused leads to Fastify alone, and costs as much as all the rest of the answer. */
export const formatSchemaErrors: NonNullable<FastifyServerOptions['schemaErrorFormatter']> = (errors, dataVar) => {
  let text = ''
  for (const { instancePath, message } of errors) text += `${text === '' ? '' : ', '}${dataVar}${instancePath || ''} ${message}`
  const limit = limitStack(0)
  try {
    return new Error(text)
  } finally {
    limitStack(limit)
  }
}
