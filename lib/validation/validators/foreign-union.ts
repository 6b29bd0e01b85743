import { isScalar, type Scalar } from '../schema/scalar.js'
import { toPointer, toSegments } from '../schema/json-pointer.js'
import { valueAt } from '../schema/value-facts.js'
import { toFailure, type ForeignFailure, type Path } from './foreign-failure.js'

/** The failures of one variant of a union. */
type Variant = readonly ForeignFailure[]

/**
 * The failures of a union as Ajv reports them: those of each variant, then `anyOf`. What the variants ask for is not known, so their schemas are made of what
 * failed in them: their constants and the members that they lack.
 *
 * @param data the value at `path`
 */
export function toUnion (path: Path, variants: readonly Variant[], data: unknown): readonly ForeignFailure[] {
  const place = toPointer(path)
  const tags = variants.map((variant) => readTags(variant, place))
  const names = new Set(tags.flatMap((own) => Object.keys(own)))
  const anyOf = variants.map((variant, index) => toSchema(variant, place, tags[index], names, data))
  const inner = variants.flatMap((variant, index) => toTyped(variant, place, data).map((failure) => {
    return { ...failure, schemaPath: `#/anyOf/${index}${failure.schemaPath.slice(1)}` }
  }))
  return [...inner, toFailure(path, 'anyOf', {}, { anyOf })]
}

/** The constants that members of the value failed. */
function readTags (variant: Variant, place: string): Readonly<Record<string, readonly Scalar[]>> {
  const tags: Record<string, readonly Scalar[]> = {}
  const depth = toSegments(place).length
  for (const failure of variant) {
    const { instancePath, params } = failure
    const [name, ...more] = [...toSegments(instancePath).slice(depth), ...failure.keyword === 'required' ? [String(params['missingProperty'])] : []]
    const values = readLiterals(failure)
    if (values !== undefined && name !== undefined && more.length === 0) tags[name] = values
  }
  return tags
}

function toSchema (variant: Variant, place: string, tags: Readonly<Record<string, readonly Scalar[]>> = {}, names: ReadonlySet<string>, data: unknown): object {
  const own = readOnly(variant, place)
  if (own !== undefined) return { enum: own }
  const required = variant.flatMap(({ keyword, instancePath, params }) => keyword === 'required' && instancePath === place ? params['missingProperty'] : [])
  const properties: Record<string, object> = {}
  for (const name of names) {
    // A constant that another variant failed and this one did not is this one's, if it has it at all.
    const met = valueAt(data, [name])
    const values = tags[name] ?? (isScalar(met) ? [met] : undefined)
    if (values !== undefined) properties[name] = { enum: values }
  }
  return { properties, ...(required.length > 0 && { required }) }
}

/** Values of another type than all constants say that the type is wrong. */
function toTyped (variant: Variant, place: string, data: unknown): Variant {
  const values = readOnly(variant, place)
  if (values === undefined || values.some((value) => typeof value === typeof data)) return variant
  const types = [...new Set(values.map((value) => value === null ? 'null' : typeof value))]
  return variant.map((only) => ({ ...only, keyword: 'type', params: { type: types } }))
}

/** The constants of a variant that is nothing else. */
function readOnly (variant: Variant, place: string): readonly Scalar[] | undefined {
  const [only, ...more] = variant
  return only === undefined || more.length > 0 || only.instancePath !== place || only.keyword === 'required' ? undefined : readLiterals(only)
}

function readLiterals ({ keyword, params }: ForeignFailure): readonly Scalar[] | undefined {
  if (keyword === 'type' && String(params['type']) === 'null') return [null]
  const values = keyword === 'const' ? [params['allowedValue']] : params['allowedValues']
  return Array.isArray(values) && values.length > 0 && values.every(isScalar) ? values : undefined
}
