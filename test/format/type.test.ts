import { Type as TypeBox } from '@sinclair/typebox'
import t from 'tap'
import { Type } from '../../lib/format/type.js'

t.test('schemas are those of TypeBox, with its marks', async (t) => {
  const options = { $id: 'Own', title: 'Own' }
  t.strictSame(
    Type.Object({
      a: Type.Integer({ minimum: 1 }),
      b: Type.Optional(Type.Array(Type.Object({ c: Type.String() }), { description: 'list' })),
      d: Type.Union([Type.Literal('x'), Type.Literal('y')], { title: 'd' }),
      e: Type.Optional(Type.Texts(Type.Array(Type.String()), { title: 'e' }))
    }, options),
    TypeBox.Object({
      a: TypeBox.Integer({ minimum: 1 }),
      b: TypeBox.Optional(TypeBox.Array(TypeBox.Object({ c: TypeBox.String() }), { description: 'list' })),
      d: TypeBox.Union([TypeBox.Literal('x'), TypeBox.Literal('y')], { title: 'd' }),
      e: TypeBox.Optional(TypeBox.Record(TypeBox.String(), TypeBox.Array(TypeBox.String()), { title: 'e' }))
    }, options)
  )
  const symbols = Object.getOwnPropertySymbols
  t.strictSame(symbols(Type.Optional(Type.String())), symbols(TypeBox.Optional(TypeBox.String())))
  t.strictSame(symbols(Type.Object({})), symbols(TypeBox.Object({})))
})
