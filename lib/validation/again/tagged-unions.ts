import { isRecord } from '../../guards.js'
import { branchesOf, toCommonTag, type Branch, type CommonTag } from '../issues/union-branches.js'
import type { Schema } from '../schema/schema-places.js'
import type { AjvPlugin } from './build-validator.js'
import type { AjvCode } from './load-ajv-compiler.js'

/** What is needed of an instance of Ajv to change a keyword. */
interface Ajv {
  readonly getKeyword: (keyword: string) => unknown
  readonly removeKeyword: (keyword: string) => unknown
  readonly addKeyword: (definition: object) => unknown
}

/** What Ajv gives to the code of a keyword. */
interface KeywordContext {
  readonly schema: readonly unknown[]
  readonly parentSchema: Schema
  readonly data: unknown
  readonly gen: {
    readonly scopeValue: (prefix: string, value: object) => unknown
    readonly const: (prefix: string, code: unknown) => unknown
    readonly if: (condition: unknown, then: () => void, otherwise: () => void) => unknown
    readonly var: (name: unknown, code: unknown) => unknown
  }
  readonly it: {
    readonly opts: { readonly unevaluated?: unknown }
    readonly baseId: unknown
    readonly schemaEnv: { readonly root: { readonly schema: unknown, readonly baseId: unknown } }
  }
  readonly subschema: (applied: { readonly schemaProp?: string | number }, valid: unknown) => object
}

/** The unions, each before the keyword that Ajv applies after it. */
const UNIONS = [['oneOf', 'allOf'], ['anyOf', 'oneOf']] as const

/**
 * A plugin for an Ajv with `allErrors`, by which an object is tried against one variant of a union alone, where it has a tag that tells the variants apart: in the others
 * nothing would fail but what was not meant. Without it a union that contains itself is tried in all variants again at each depth.
 */
export function createTagPlugin ({ _ }: AjvCode, sharedSchemas: unknown): AjvPlugin {
  const shared = isRecord(sharedSchemas) ? sharedSchemas : {}

  /** The code of the keyword, in which each variant is skipped where the tag is that of another. */
  function writeTagged ({ name, variants }: Distinct, context: KeywordContext): KeywordContext {
    const { gen, data } = context
    const byTag = gen.scopeValue('obj', { ref: variants })
    const isObject = _`typeof ${data} == "object" && ${data} && !Array.isArray(${data})`
    const meant = gen.const('meant', _`${isObject} ? ${byTag}.get(${data}[${name}]) : undefined`)
    const subschema: KeywordContext['subschema'] = (applied, valid) => {
      let inner: object = {}
      const isTried = _`${meant} === undefined || ${meant} === ${applied.schemaProp}`
      gen.if(isTried, () => { inner = context.subschema(applied, valid) }, () => { gen.var(valid, _`false`) })
      return inner
    }
    return Object.create(context, { subschema: { value: subschema } }) as KeywordContext // it inherits all else
  }

  function replace (ajv: Ajv, keyword: string, before: string): void {
    const definition = ajv.getKeyword(keyword)
    if (!isRecord(definition) || typeof definition['code'] !== 'function') return
    const write = definition['code'] as (context: KeywordContext) => void // Ajv calls it likewise
    ajv.removeKeyword(keyword)
    ajv.addKeyword({
      ...definition,
      before,
      code: (context: KeywordContext) => {
        const tag = findTag(keyword, context, shared)
        write(tag === undefined ? context : writeTagged(tag, context))
      }
    })
  }

  return (ajv) => {
    for (const [keyword, before] of UNIONS) replace(ajv as Ajv, keyword, before) // Fastify's types name Ajv's own
  }
}

/** A tag of which each value belongs to one variant. */
type Distinct = CommonTag & { readonly variants: NonNullable<CommonTag['variants']> }

function findTag (keyword: string, { parentSchema, it }: KeywordContext, sharedSchemas: Readonly<Record<string, unknown>>): Distinct | undefined {
  const { root } = it.schemaEnv
  // What was looked at by several variants is counted by the keyword, and a document inside another has references of its own.
  if (it.opts.unevaluated === true || toId(it.baseId) !== toId(root.baseId) || !isRecord(root.schema)) return undefined
  const branches = branchesOf(parentSchema, keyword, root.schema, { schema: root.schema, sharedSchemas })
  const tag = toCommonTag(branches)
  return tag?.variants !== undefined && branches.every((branch) => isPlain(branch, tag.name)) ? { ...tag, variants: tag.variants } : undefined
}

/** `true` where Ajv makes no other value of a tag before it compares it: its values are texts, and so is its type. */
function isPlain ({ schema: { properties }, tags }: Branch, name: string): boolean {
  const property: unknown = isRecord(properties) ? properties[name] : undefined
  const type: unknown = isRecord(property) ? property['type'] : undefined
  return tags.get(name)?.every((value) => typeof value === 'string' && (type === undefined || type === 'string')) ?? true
}

/** The document of a base URI: that of a document without a name is `#` or nothing. */
function toId (baseId: unknown): string {
  return String(baseId).replace(/#$/, '')
}
