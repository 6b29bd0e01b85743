import t from 'tap'
import { builtInFormats } from '../../lib/format/built-in-formats.js'
import { isFormat } from '../../lib/format/define-format.js'
import { renderChecked } from './check-schema.js'
import { createNeutralError, createValidationError, further } from './neutral-error.js'

t.test('each under its own name, frozen', async (t) => {
  t.strictSame(Object.keys(builtInFormats), ['nested', 'flat', 'typed', 'problem', 'fastify', 'google', 'jsonapi', 'html', 'markdown'])
  t.ok(Object.isFrozen(builtInFormats))
  for (const [name, format] of Object.entries(builtInFormats)) {
    t.equal(format.name, name)
    t.ok(isFormat(format))
    t.ok(Object.isFrozen(format))
  }
})

t.test('schemas have names of their own, fit for a document of OpenAPI', async (t) => {
  const ids = Object.values(builtInFormats).map(({ schema }) => schema.$id)
  t.strictSame(ids, [
    'ErrorCatalogNested', 'ErrorCatalogFlat', 'ErrorCatalogTyped', 'ErrorCatalogProblem', 'ErrorCatalogFastify', 'ErrorCatalogGoogle',
    'ErrorCatalogJsonApi', 'ErrorCatalogHtml', 'ErrorCatalogMarkdown'
  ])
})

t.test('schemas refuse what is no body of theirs', async (t) => {
  for (const format of Object.values(builtInFormats)) {
    t.throws(() => renderChecked({ ...format, render: () => ({}) }, createNeutralError()), { message: new RegExp(`^${format.name}: `) })
  }
})

t.test('bodies are functions of the error alone', async (t) => {
  for (const format of Object.values(builtInFormats)) {
    for (const error of [createNeutralError(further), createValidationError(further)]) {
      const before = structuredClone(error)
      t.equal(renderChecked(format, error), renderChecked(format, error))
      t.strictSame(error, before)
    }
  }
})
