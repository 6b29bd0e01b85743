import t from 'tap'
import { mongoErrors } from '../../lib/index.js'
import { answerBy, CONFLICT, INTERNAL, slugBy, UNAVAILABLE } from './answer-by.js'

const map = mongoErrors()
const named = (name: string, more: object = {}): Error => Object.assign(new Error('s3cret'), { name, ...more })

t.test('recorded shapes of Mongoose 9.12: connections and documents', async (t) => {
  t.equal(await slugBy(t, map, named('MongooseError', { message: 'Operation `users.findOne()` buffering timed out after 10000ms' })), UNAVAILABLE)
  t.equal(await slugBy(t, map, named('MongooseError', { message: 'Cannot call `ds.findOne()` before initial connection is complete if `bufferCommands = false`' })), UNAVAILABLE)
  t.equal(await slugBy(t, map, named('DocumentNotFoundError')), '404 not_found')
  t.equal(await slugBy(t, map, named('VersionError')), CONFLICT)
  t.equal(await slugBy(t, map, named('MongooseError')), INTERNAL)
})

t.test('what it validates is answered with fields', async (t) => {
  const validator = (path: string, kind: string, properties: object = {}): object => named('ValidatorError', { path, kind, properties })
  const errors = {
    a: validator('a', 'required'),
    'b.c': validator('b.c', 'minlength', { minlength: 3 }),
    d: validator('d', 'enum', { enumValues: ['x', 'y'] }),
    e: validator('e', 'user defined'),
    f: named('CastError', { path: 'f', kind: 'Number', value: 's3cret' }),
    g: named('CastError', { path: 'g', kind: 'ObjectId', value: 's3cret' }),
    h: validator('h', 'max'),
    i: 5,
    'items.1.qty': validator('qty', 'min', { min: 1 }),
    j: named('StrictModeError', { path: 'j' })
  }
  const response = await answerBy(t, map, named('ValidationError', { errors }), 'problem')
  t.equal(response.statusCode, 422)
  t.strictSame(response.json<{ errors: ReadonlyArray<{ pointer: string, code: string }> }>().errors.map(({ pointer, code }) => `${pointer} ${code}`), [
    '#/a missing_field', '#/b/c too_short', '#/d not_in_list', '#/e invalid', '#/f invalid_type', '#/g invalid', '#/h too_large',
    '#/items/1/qty too_small', '#/j unknown_field'
  ])
  t.match(response.body, 'at least 1', 'a limit is told')
  t.notMatch(response.body, 's3cret')
  t.match((await answerBy(t, map, named('CastError', { path: 'age', kind: 'Number', value: 's3cret' }), 'problem')).json(), { status: 422, errors: [{ pointer: '#/age', code: 'invalid_type' }] })
  t.match((await answerBy(t, map, named('StrictModeError', { path: 'more' }), 'problem')).json(), { status: 422, errors: [{ pointer: '#/more', code: 'unknown_field' }] })
  for (const error of [named('ValidationError'), named('ValidationError', { errors: [] }), named('CastError'), named('CastError', { path: 'a' }), named('StrictModeError')]) t.equal(await slugBy(t, map, error), INTERNAL)
})
