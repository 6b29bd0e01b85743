import { readProperty } from '../foreign/read-property.js'
import { finishDocument } from './documents.js'

/**
 * Makes a `transformObject` for `@fastify/swagger` that runs one of your own on the whole document, errors and all. `swaggerTransform` describes them
 * by itself, so without a function of yours this one may be left out.
 *
 * @param next a `transformObject` of your own, which gets the document with them
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
