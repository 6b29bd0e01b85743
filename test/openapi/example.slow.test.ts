import { Validator } from '@seriousme/openapi-schema-validator'
import responseValidator from 'openapi-response-validator'
import t from 'tap'
import type { Test } from 'tap'
import { causes } from '../example/causes.js'
import type { Cause } from '../example/causes.js'
import { contractFormats } from '../example/contract.js'
import { startExample } from '../example/start-example.js'
import type { Answer, Call } from '../example/start-example.js'
import { findOperation, readDocument, type Document, type Response } from './document.js'

// The package is CommonJS that was compiled from a default export.
const OpenAPIResponseValidator = responseValidator.default

type ValidatorOptions = ConstructorParameters<typeof OpenAPIResponseValidator>[0]

t.setTimeout(240_000)

/** The schemas of the formats, for answers to what is no operation of the document. */
const schemaNames = { nested: 'ErrorCatalogNested', flat: 'ErrorCatalogFlat', typed: 'ErrorCatalogTyped', problem: 'ErrorCatalogProblem' }

/** Makes what validates bodies as a gateway would: by the response of an operation and status. */
function createValidate (document: Document, status: number, response: Response): (body: unknown) => unknown {
  const { components: { schemas } } = document
  // Its types are those of Swagger 2, where a response has a schema.
  const responses = { [status]: response } as object as ValidatorOptions['responses']
  const validator = new OpenAPIResponseValidator({ responses, components: { schemas } })
  return (body) => validator.validateResponse(status, body)
}

function checkAnswer (t: Test, document: Document, format: keyof typeof schemaNames, call: Call, { status, text, headers }: Answer): void {
  const operation = findOperation(document, call)
  const mediaType = headers.get('content-type')?.split(';')[0] ?? ''
  if (operation === undefined) {
    const schema = { $ref: `#/components/schemas/${schemaNames[format]}` }
    t.equal(createValidate(document, status, { description: '', content: { [mediaType]: { schema } } })(JSON.parse(text)), undefined)
    return
  }
  const response = operation.responses[status]
  if (response === undefined) throw new Error(`The document must have a response ${status} of ${call.path}`)
  t.strictSame(Object.keys(response.content ?? {}), [mediaType])
  const validate = createValidate(document, status, response)
  t.equal(validate(JSON.parse(text)), undefined, text)
  const described = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase())
  for (const name of ['cache-control', 'content-language', 'retry-after', 'vary', 'www-authenticate']) {
    if (headers.has(name)) t.ok(described.includes(name), name)
  }
  const other = JSON.parse(text.replace(/"(?:code|error_type)":"?\w+/, '$&1'))
  t.not(validate(other), undefined, 'another code is none of the document')
}

for (const [index, format] of contractFormats.entries()) {
  const openapi = index % 2 === 0 ? '3.1.0' : '3.0.3'
  t.test(`every error of the example is as its document says: ${format.name}, OpenAPI ${openapi}`, async (t) => {
    const example = await startExample({ format: format.name, maxOpenIssues: 2, openapi })
    t.teardown(example.close)
    const document = readDocument(await example.send({ path: '/openapi.json' }))
    t.match(await new Validator().validate(document.source), { valid: true })

    const [ann, bob] = [await example.signUp('ann'), await example.signUp('bob')]
    await example.confirmPhone(ann)
    const world = { example, ann, bob }
    const send = async (cause: Cause): Promise<[Call, Answer]> => {
      const call = cause.call(world)
      return [call, await example.send(call)]
    }
    for (const cause of causes) {
      await cause.prepare?.(world)
      await t.test(cause.name, async (t) => checkAnswer(t, document, format.name, ...await send(cause)))
    }
    // The document says no more and no less than what the routes do.
    t.strictSame(example.app.errorCatalog.coverage().undeclared, [])
  })
}
