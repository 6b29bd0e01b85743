import t from 'tap'
import { toIdentifier, toPascalCase, toSetName } from '../../lib/openapi/shared-part.js'

t.test('names of components are identifiers', async (t) => {
  t.equal(toPascalCase('access_token_expired'), 'AccessTokenExpired')
  t.equal(toPascalCase('a.b-c2D'), 'ABC2D')
  t.equal(toIdentifier('pt-BR'), 'pt_BR')
  t.equal(toIdentifier('https://example.com/4'), 'https_example_com_4')
  t.equal(toIdentifier('4xx'), '_4xx')
  t.equal(toIdentifier('$id'), '_id')
})

t.test('a set is named by its errors, a large one by how many there are', async (t) => {
  t.equal(toSetName(['not_found']), 'NotFound')
  t.equal(toSetName(['a', 'b', 'c']), 'AOrBOrC')
  t.equal(toSetName(['a', 'b', 'c', 'd']), 'AOr3Others')
})
