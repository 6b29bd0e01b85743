import type { SchemaOptions, TArray, TInteger, TLiteral, TObject, TOptional, TRecord, TSchema, TString, TUnion } from '@sinclair/typebox'

/** TypeBox's own marks, by which its functions know a schema. */
const KIND = Symbol.for('TypeBox.Kind')
const OPTIONAL = Symbol.for('TypeBox.Optional')

/**
 * The few functions of TypeBox that the built-in formats need, with the schemas that TypeBox makes. Loading TypeBox for five schemas would cost a
 * process a fifth of its start.
 */
// What is made is what TypeBox makes of the same arguments, as a test holds; its types are therefore right.
export const Type = {
  Object<Properties extends Record<string, TSchema>> (properties: Properties, options: SchemaOptions = {}): TObject<Properties> {
    const required = Object.entries(properties).filter(([, schema]) => !(OPTIONAL in schema)).map(([name]) => name)
    return { ...options, [KIND]: 'Object', type: 'object', required, properties } as unknown as TObject<Properties>
  },
  Integer: (options: SchemaOptions = {}) => ({ ...options, [KIND]: 'Integer', type: 'integer' }) as unknown as TInteger,
  String: (options: SchemaOptions = {}) => ({ ...options, [KIND]: 'String', type: 'string' }) as unknown as TString,
  Literal: <Value extends string>(value: Value) => ({ [KIND]: 'Literal', const: value, type: 'string' }) as unknown as TLiteral<Value>,
  Array: <Item extends TSchema>(items: Item, options: SchemaOptions = {}) => ({ ...options, [KIND]: 'Array', type: 'array', items }) as unknown as TArray<Item>,
  Union: <Variants extends TSchema[]>(anyOf: [...Variants], options: SchemaOptions = {}) => ({ ...options, [KIND]: 'Union', anyOf }) as unknown as TUnion<Variants>,
  /** Members of any name. */
  Texts: <Value extends TSchema>(value: Value, options: SchemaOptions = {}) =>
    ({ ...options, [KIND]: 'Record', type: 'object', patternProperties: { '^(.*)$': value } }) as unknown as TRecord<TString, Value>,
  Optional: <Schema extends TSchema>(schema: Schema) => ({ ...schema, [OPTIONAL]: 'Optional' }) as unknown as TOptional<Schema>
}
