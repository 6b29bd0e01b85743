import * as cv from 'class-validator'
import t from 'tap'
import { readClassError } from '../../../lib/validation/validators/class-validator-failures.js'
import { tell, type Told } from '../foreign-apps.js'

class Address {}
cv.IsString()(Address.prototype, 'city')
class User {}
const rules: Readonly<Record<string, PropertyDecorator>> = {
  email: cv.IsEmail(),
  name: cv.MinLength(30),
  nick: cv.MaxLength(2),
  code: cv.Length(30, 40),
  age: cv.IsInt(),
  size: cv.Min(3),
  top: cv.Max(3),
  plus: cv.IsPositive(),
  role: cv.IsIn(['a', 'b']),
  same: cv.Equals('x'),
  blank: cv.IsNotEmpty(),
  nothing: cv.IsDefined(),
  missing: cv.IsDefined(),
  empty: cv.IsNotEmpty(),
  tags: cv.ArrayMinSize(2),
  many: cv.ArrayMaxSize(1),
  none: cv.ArrayNotEmpty(),
  unique: cv.ArrayUnique(),
  has: cv.ArrayContains(['x']),
  pattern: cv.Matches(/^x/),
  not: cv.IsNotIn(['s3cret']),
  own: cv.ValidateBy({ name: 'own', validator: { validate: () => false } }),
  text: cv.MinLength(30, { message: 'own text: $value' }),
  address: cv.ValidateNested(),
  list: cv.ValidateNested({ each: true })
}
for (const [name, decorate] of Object.entries(rules)) decorate(User.prototype, name)

const BODY = {
  email: 's3cret',
  name: 's3cret',
  nick: 's3cret',
  code: 's3cret',
  age: 1.5,
  size: 1,
  top: 5,
  plus: -1,
  role: 's3cret',
  same: 's3cret',
  blank: '',
  nothing: null,
  empty: null,
  tags: ['a'],
  many: ['a', 'b'],
  none: [],
  unique: ['a', 'a'],
  has: ['a'],
  pattern: 's3cret',
  not: 's3cret',
  own: 's3cret',
  text: 's3cret',
  zz: 's3cret'
}

async function say (options: cv.ValidatorOptions, body: object = BODY): Promise<Told> {
  const { told, body: sent } = await tell((data) => ({
    error: cv.validateSync(Object.assign(new User(), data, { address: new Address(), list: [new Address()] }), options)
  }), { ...body, address: {}, list: [{}] })
  t.notMatch(sent, /s3cret/)
  return told
}

const TOLD = {
  '#/email': 'invalid_format: email must be a valid email address',
  '#/name': 'too_short: name must be at least 30 characters',
  '#/nick': 'too_long: nick must be at most 2 characters',
  '#/code': 'too_short: code must be at least 30 characters',
  '#/age': 'not_integer: age must be a whole number',
  '#/size': 'too_small: size must be at least 3',
  '#/top': 'too_large: top must be at most 3',
  '#/plus': 'too_small: plus must be greater than 0',
  '#/role': 'not_in_list: role must be one of: a or b',
  '#/same': 'not_in_list: same is not one of the allowed values',
  '#/blank': 'blank: blank is required',
  '#/nothing': 'null_not_allowed: nothing must not be empty',
  '#/missing': 'missing_field: missing is required',
  '#/empty': 'null_not_allowed: empty must not be empty',
  '#/tags': 'too_few_items: tags must have at least 2 items',
  '#/many': 'too_many_items: many must have at most 1 item',
  '#/none': 'empty_list: none must have at least one item',
  '#/unique': 'duplicate_item: unique must not have duplicate items',
  '#/has': 'missing_item: has must have at least 1 matching item',
  '#/pattern': 'invalid_format: pattern has the wrong format',
  '#/not': 'not_allowed: not has a value that is not allowed',
  '#/own': 'invalid: own is invalid',
  '#/text': 'too_short: text is invalid',
  '#/address/city': 'missing_field: city is required',
  '#/list/0/city': 'missing_field: Item 1: city is required'
}

t.test('real errors, nested', async (t) => {
  t.same(await say({}), TOLD)
  t.same(await say({ validationError: { value: false, target: false } }), TOLD, 'without the values')
  t.match(await say({ whitelist: true, forbidNonWhitelisted: true }), { '#/zz': 'unknown_field: zz is not a known field' })
  t.match(await say({}, { ...BODY, age: undefined }), { '#/age': 'missing_field' })
})

t.test('what is none of class-validator, and what is too deep', async (t) => {
  t.equal(readClassError({ property: 'a' }, {}), undefined)
  t.equal(readClassError({ constraints: {} }, {}), undefined)
  t.same(readClassError({ property: 'a', children: [5] }, {}), [])
  t.match(readClassError({ property: 'a', constraints: { isUnknown: 5 } }, { a: 1 }), [{ keyword: 'custom' }])
  const deep = { property: 'a', children: [] as object[] }
  deep.children.push(deep)
  t.same(readClassError(deep, {}), [])
})
