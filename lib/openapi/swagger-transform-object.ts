import { readProperty } from '../foreign/read-property.js'
import { finishDocument } from './documents.js'

/**
 * Makes a `transformObject` for `@fastify/swagger` that runs your own one on the finished document, which includes the errors. You need it only if you
 * have a `transformObject`: `swaggerTransform` alone describes the errors.
 *
 * @param next - Your own `transformObject`, which gets the document with the errors.
 */
export function swaggerTransformObject<Input extends object> (next: (input: Input) => object = toDocument): (input: Input) => object {
  return (input) => {
    finishDocument(readProperty(input, 'openapiObject'))
    return next(input)
  }
}

function toDocument (input: object): object {
  return Object(readProperty(input, 'openapiObject') ?? readProperty(input, 'swaggerObject'))
}
