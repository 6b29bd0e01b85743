import type { ArgumentKind } from '../message/parse-message.js'
import type { ParamKind } from './docs-texts.js'

/** What people are told of an argument, by its use in the text. */
export const PARAM_KINDS: Readonly<Record<ArgumentKind, ParamKind>> = {
  text: 'text', select: 'choice', date: 'date', time: 'time', number: 'number', plural: 'number', selectordinal: 'number'
}

const SAMPLE_DATE = new Date(Date.UTC(2030, 11, 31, 12))
const SAMPLE_NUMBER = 3

/** Params that show what a text looks like once its arguments are filled in. A text argument shows its name. */
export function toSampleParams (kinds: ReadonlyMap<string, ArgumentKind>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...kinds].map(([name, kind]) => [name, toSample(name, PARAM_KINDS[kind])]))
}

function toSample (name: string, kind: ParamKind): unknown {
  switch (kind) {
    case 'number': return SAMPLE_NUMBER
    case 'date':
    case 'time': return SAMPLE_DATE
    case 'choice': return 'other'
    default: return `{${name}}`
  }
}
