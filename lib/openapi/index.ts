export { swaggerTransform, type SwaggerTransformOptions, type TransformInput, type TransformOutput } from './swagger-transform.js'
export { swaggerTransformObject } from './swagger-transform-object.js'
