import { patternCost, type PatternCost } from './pattern-cost.js'
import { takeComparison, takeLength, takeSize, type Take } from './value-cost.js'

type Callable = (...args: unknown[]) => unknown

/** The kinds of values that generated code calls, by their names in Ajv's scope. */
const CALLED: ReadonlySet<PropertyKey> = new Set(['func', 'pattern', 'formats', 'keyword', 'validate$data'])

/** What a call costs by itself. */
const CALL = 100

/** What a format may cost: the worst of `ajv-formats` reads a text once for each of its characters. */
const formatCost: PatternCost = (length) => length * (2 + length / 8)

/** The scope of a generated function, whose functions and patterns take what they cost before they are called. */
export function meterValues (scope: object, take: Take): object {
  return new Proxy(scope, {
    get: (target, kind): unknown => {
      const values: unknown = Reflect.get(target, kind)
      return CALLED.has(kind) ? meterMembers(values as object, kind, take) : values // Ajv's lists
    }
  })
}

/** Each member is metered once. The target is none of theirs: what is frozen could not be given otherwise. */
function meterMembers (values: object, kind: PropertyKey, take: Take): object {
  const known = new Map<PropertyKey, unknown>()
  return new Proxy({}, {
    get: (_target, name): unknown => {
      if (!known.has(name)) known.set(name, meterValue(Reflect.get(values, name), kind, take))
      return known.get(name)
    }
  })
}

function meterValue (value: unknown, kind: PropertyKey, take: Take): unknown {
  if (value instanceof RegExp) return meterPattern(value, kind === 'formats' ? formatCost : patternCost(value), take)
  if (typeof value === 'function') return meterFunction(value as Callable, kind, take)
  // A format is an object with functions; by `$data` it is one of all formats.
  return kind === 'formats' && typeof value === 'object' && value !== null ? meterMembers(value, kind, take) : value
}

function meterPattern (pattern: RegExp, cost: PatternCost, take: Take): RegExp {
  return Object.create(pattern, {
    test: {
      value (text: unknown): boolean {
        return !take(CALL + cost(String(text).length)) || pattern.test(text as string) // as Ajv calls it
      }
    }
  }) as RegExp
}

function meterFunction (call: Callable, kind: PropertyKey, take: Take): Callable {
  // Ajv's own functions bear their names in code. They are called often, so they are not wrapped in a Proxy, which would cost more than they do.
  const code = String(Reflect.get(call, 'code'))
  if (code.includes('runtime/equal')) return (a, b) => takeComparison(a, b, take) ? call(a, b) : undefined
  if (code.includes('runtime/ucs2length')) return (text) => takeLength(String(text), take) ? call(text) : undefined
  return new Proxy(call, {
    apply (target, self, args: unknown[]): unknown {
      // What is returned instead is of no effect: the validator is stopped before it can report it.
      return take(CALL) && takeArguments(args, kind, take) ? Reflect.apply(target, self, args) : undefined
    }
  })
}

/** Functions of keywords get the value and where it stands, after the schema where they ask for it. */
function takeArguments (args: readonly unknown[], kind: PropertyKey, take: Take): boolean {
  if (kind === 'keyword') return takeSize(args.length > 2 ? args[1] : args[0], take)
  return args.every((value) => takeSize(value, take))
}
