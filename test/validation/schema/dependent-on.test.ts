import t from 'tap'
import { toDependentOn } from '../../../lib/validation/schema/dependent-on.js'

t.test('the property because of which a schema applies', async (t) => {
  t.equal(toDependentOn('#/dependentSchemas/street/required'), 'street')
  t.equal(toDependentOn('#/dependencies/street/properties/city/type'), 'street')
  t.equal(toDependentOn('shared#/allOf/0/dependentSchemas/a~1b%20c/minProperties'), 'a/b c')
  t.equal(toDependentOn('#/dependentSchemas/a/properties/x/dependentSchemas/b/required'), 'b', 'the nearest')
})

t.test('none', async (t) => {
  t.equal(toDependentOn('#/properties/a/type'), undefined)
  t.equal(toDependentOn('#/dependentRequired'), undefined)
  t.equal(toDependentOn('#/dependencies'), undefined, 'of which the keyword itself failed')
  t.equal(toDependentOn('#/properties/dependencies/properties/x/type'), undefined, 'a property of this name')
  t.equal(toDependentOn('/dependencies'), undefined)
})
