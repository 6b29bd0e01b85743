import { isRecord } from '../guards.js'

/** A `:name` of a pattern, with its regular expression and whether it may be left out. */
const PARAM = /(?<!:):([\w$]+)(?:\(((?:[^()\\]|\\.|\([^()]*\))*)\))?(\?)?/g

/** What stands for a param: the first of these that its regular expression takes. */
const SAMPLES: readonly string[] = ['1', 'a', 'A', '00000000-0000-4000-8000-000000000000', '2000-01-01', 'a-1', 'file.txt', '10', '1.0.0']

/** What stands for a param, by the format that its schema names. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000', date: '2000-01-01', 'date-time': '2000-01-01T00:00:00Z', email: 'a@example.com', ipv4: '127.0.0.1'
}

/**
 * A URL that a pattern of the router may take, with samples for its params.
 *
 * @param schema the schema of the params, as the route has it
 */
export function toUrl (pattern: string, schema?: unknown): string {
  const properties = isRecord(schema) && isRecord(schema['properties']) ? schema['properties'] : {}
  const url = pattern
    .replace(PARAM, (_param, name: string, expression: string | undefined) => encodeURIComponent(toSample(properties[name], expression)))
    .replaceAll('::', ':')
    .replace('*', 'a')
  // `*` alone takes every path.
  return url.startsWith('/') ? url : `/${url}`
}

function toSample (schema: unknown, expression: string | undefined): string {
  if (expression !== undefined) {
    const whole = new RegExp(`^(?:${expression})$`)
    return SAMPLES.find((sample) => whole.test(sample)) ?? 'a'
  }
  if (!isRecord(schema)) return '1'
  const { enum: values, const: value, format, type } = schema
  if (value !== undefined) return String(value)
  if (Array.isArray(values) && values.length > 0) return String(values[0])
  if (typeof format === 'string') return BY_FORMAT[format] ?? '1'
  return type === 'boolean' ? 'true' : '1'
}
