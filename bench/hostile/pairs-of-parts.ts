import Joi from 'joi'
import { z } from 'zod'
import { ofBody, times, type Pair } from './pair.js'

/** Other parts of a request than its body, and other validators than Ajv. */
export const pairsOfParts: readonly Pair[] = [
  {
    name: 'query string of 3000 values',
    schema: {
      querystring: { type: 'object', required: ['page'], additionalProperties: false, properties: { id: { type: 'array', uniqueItems: true, items: { anyOf: times(20, (index) => ({ const: `c${index}` })) } } } }
    },
    options: { removeAdditional: false },
    request: (number) => ({ method: 'GET', url: `/?${times(3000, () => `id=x${number}`).join('&')}` })
  },
  {
    name: '300 headers, unknown and malformed',
    schema: {
      headers: {
        type: 'object',
        required: ['x-id'],
        additionalProperties: false,
        patternProperties: Object.fromEntries(times(10, (index) => [`^x-.*${index}$`, { type: 'string', format: 'email', maxLength: 3 }]))
      }
    },
    options: { removeAdditional: false },
    request: (number) => ({ method: 'GET', url: '/', headers: Object.fromEntries(times(300, (index) => [`x-h${index}`, `value ${number}`])) })
  },
  ofBody({
    name: 'Zod: union of 10 in a list',
    body: z.array(z.union(times(10, (index) => z.object({ kind: z.literal(`k${index}`), a: z.string(), b: z.number() })))),
    setUp: (app) => app.setValidatorCompiler<z.ZodType>(({ schema }) => (data) => {
      const { success, error, data: value } = schema.safeParse(data)
      return success ? { value } : { error }
    }),
    value: (number) => [number, ...times(100, () => ({}))]
  }),
  ofBody({
    name: 'Joi: alternatives in a list, `abortEarly: false`',
    body: Joi.array().items(Joi.alternatives().try(...times(10, (index) => Joi.object({ kind: Joi.valid(`k${index}`).required(), a: Joi.string().required() })))),
    setUp: (app) => app.setValidatorCompiler<Joi.Schema>(({ schema }) => (data) => {
      const { error, value } = schema.validate(data, { abortEarly: false })
      return error === undefined ? { value } : { error }
    }),
    value: (number) => [number, ...times(100, () => ({}))]
  })
]
