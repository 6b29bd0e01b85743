import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { toFailure, toMemberFailure, toMissing, toNotListed, type ForeignFailure, type Path } from './foreign-failure.js'
import { valueAt } from '../schema/value-facts.js'

/** Nests are followed no further than this. */
const MAX_DEPTH = 32

/** The formats of class-validator, by the name of the constraint. */
const FORMATS: Readonly<Record<string, string>> = {
  isEmail: 'email',
  isUrl: 'url',
  isUuid: 'uuid',
  isDateString: 'date-time',
  isIso8601: 'date-time',
  isISO8601: 'date-time',
  isRFC3339: 'date-time',
  isDate: 'date-time',
  isFQDN: 'hostname',
  isBase64: 'byte',
  isIp: 'ip',
  isJson: 'json',
  isJSON: 'json',
  isJwt: 'jwt',
  isCreditCard: 'credit-card',
  isHexadecimal: 'hex',
  isHexColor: 'hex-color',
  isAlpha: 'alpha',
  isAlphanumeric: 'alphanum',
  isNumberString: 'digits',
  isBooleanString: 'boolean',
  isPhoneNumber: 'phone',
  isMobilePhone: 'phone',
  isPostalCode: 'postal-code',
  isMongoId: 'object-id',
  isSemVer: 'semver',
  isLowercase: 'lowercase',
  isUppercase: 'uppercase',
  isISO31661Alpha2: 'country',
  isLocale: 'locale',
  isTimeZone: 'time-zone',
  isMilitaryTime: 'iso-time'
}

const TYPES: Readonly<Record<string, string>> = {
  isString: 'string', isNumber: 'number', isInt: 'integer', isBoolean: 'boolean', isArray: 'array', isObject: 'object', isNotEmptyObject: 'object', nestedValidation: 'object'
}

/** Constraints whose limit the library writes into its sentence alone: `name` of their keyword. */
const KEYWORDS: Readonly<Record<string, string>> = {
  minLength: 'minLength',
  maxLength: 'maxLength',
  isLength: 'minLength',
  min: 'minimum',
  max: 'maximum',
  isPositive: 'exclusiveMinimum',
  isNegative: 'exclusiveMaximum',
  minDate: 'formatMinimum',
  maxDate: 'formatMaximum',
  isDivisibleBy: 'multipleOf',
  arrayMinSize: 'minItems',
  arrayMaxSize: 'maxItems',
  arrayNotEmpty: 'minItems',
  arrayUnique: 'uniqueItems',
  arrayContains: 'contains',
  matches: 'pattern',
  contains: 'pattern',
  notContains: 'pattern',
  isEmpty: 'not',
  notEquals: 'not',
  isNotIn: 'not',
  arrayNotContains: 'not'
}

/** The numbers at the end of class-validator's own sentences: `must be longer than or equal to 3 characters`, `must not be less than 5`. */
const LIMITS: Readonly<Record<string, RegExp>> = {
  minLength: /longer than or equal to (\d+) characters$/,
  maxLength: /shorter than or equal to (\d+) characters$/,
  isLength: /longer than or equal to (\d+) /,
  min: /must not be less than (-?\d+(?:\.\d+)?)$/,
  max: /must not be greater than (-?\d+(?:\.\d+)?)$/,
  arrayMinSize: /must contain at least (\d+) elements$/,
  arrayMaxSize: /must contain (?:no more than|not more than) (\d+) elements$/
}

/** The end of its sentence about a list of values. */
const ALLOWED = /must be one of the following values: (.+)$/

/** `true` for a `ValidationError` of class-validator. */
export function isClassError (error: unknown): boolean {
  return typeof readProperty(error, 'property') === 'string' && (isRecord(readProperty(error, 'constraints')) || Array.isArray(readProperty(error, 'children')))
}

/** Reads a `ValidationError` of class-validator with all in its `children`, or gives `undefined` for what is none. */
export function readClassError (error: unknown, data: unknown, above: Path = []): readonly ForeignFailure[] | undefined {
  if (!isClassError(error) || above.length > MAX_DEPTH) return undefined
  const path = [...above, String(readProperty(error, 'property'))]
  const [constraints, children] = [readProperty(error, 'constraints'), readProperty(error, 'children')]
  // An app may have the library leave the values out.
  const value = Object.hasOwn(Object(error) as object, 'value') ? readProperty(error, 'value') : valueAt(data, path)
  const own = Object.entries(Object(constraints) as Readonly<Record<string, unknown>>).map(([name, text]) => toConstraint(name, path, String(text), value))
  // A value that is not there fails all that it must be: that it is missing says all.
  const missing = own.find(({ keyword }) => keyword === 'required')
  const inner = Array.isArray(children) ? children.flatMap((child) => readClassError(child, data, path) ?? []) : []
  return [...(missing === undefined ? own : [missing]), ...inner]
}

function toConstraint (name: string, path: Path, text: string, value: unknown): ForeignFailure {
  if (name === 'whitelistValidation') return toMemberFailure(path, 'additionalProperties', 'additionalProperty')
  if (value === undefined) return toMissing(path)
  if (Object.hasOwn(FORMATS, name)) return toFailure(path, 'format', { format: FORMATS[name] })
  if (Object.hasOwn(TYPES, name)) return toFailure(path, 'type', { type: TYPES[name] })
  if (name === 'isDefined') return toFailure(path, 'type', { type: [] })
  if (name === 'isNotEmpty') return value === '' ? toFailure(path, 'minLength', { limit: 1 }) : toFailure(path, 'type', { type: [] })
  if (name === 'isIn' || name === 'isEnum') return toNotListed(path, ALLOWED.exec(text)?.[1]?.split(', '))
  if (name === 'equals') return toNotListed(path, undefined)
  const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined
  if (keyword === undefined) return toFailure(path, 'custom')
  return toFailure(path, keyword, keyword === 'contains' ? { minContains: 1 } : { limit: readLimit(name, text) })
}

function readLimit (name: string, text: string): number | undefined {
  if (name === 'isPositive' || name === 'isNegative') return 0
  if (name === 'arrayNotEmpty') return 1
  const found = Object.hasOwn(LIMITS, name) ? LIMITS[name]?.exec(text)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}
