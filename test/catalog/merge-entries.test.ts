import t from 'tap'
import { mergeEntries } from '../../lib/catalog/merge-entries.js'
import type { Draft as Read } from '../../lib/catalog/read-definition.js'
import type { Problem } from '../../lib/plugin-errors.js'
import type { CatalogEntry } from '../../types/entry.js'

function entryOf (slug: string, code?: number, retired = false): CatalogEntry {
  return {
    code,
    slug,
    status: 400,
    message: { en: slug },
    description: undefined,
    challenge: undefined,
    retryAfter: undefined,
    headers: undefined,
    log: undefined,
    internal: false,
    retired,
    match: []
  }
}

/** A draft with the entry that becomes of it. */
interface Draft extends Omit<Read, 'given'> {
  readonly entry: CatalogEntry | undefined
}

/** A draft under the key of its slug, without an entry where that is wrong. */
function draftOf (slug: string, code?: number, entry: CatalogEntry | undefined = entryOf(slug, code)): Draft {
  return { key: slug, code, slug, entry }
}

function merge (inherited: readonly CatalogEntry[], drafts: readonly Draft[]): { merged: string[], problems: string[] } {
  const problems: Problem[] = []
  const given = new Map(drafts.map((draft): [Read, CatalogEntry | undefined] => [{ ...draft, given: {} }, draft.entry]))
  const merged = mergeEntries(inherited, [...given.keys()], (draft) => given.get(draft), problems).map(({ slug, code }) => code === undefined ? slug : `${slug} ${code}`)
  return { merged, problems: problems.map(({ path, message }) => `${path} ${message}`) }
}

const inherited = [entryOf('a', 1), entryOf('b', 2), entryOf('c')]

t.test('new entries follow the inherited ones', async (t) => {
  t.strictSame(merge(inherited, [draftOf('d'), draftOf('e', 5)]), { merged: ['a 1', 'b 2', 'c', 'd', 'e 5'], problems: [] })
})

t.test('an entry takes the place of the one of its slug or code', async (t) => {
  t.strictSame(merge(inherited, [draftOf('c', 3), draftOf('x', 1)]), { merged: ['x 1', 'b 2', 'c 3'], problems: [] })
})

t.test('two entries that meet the same one, by its slug and by its code, both stay', async (t) => {
  t.strictSame(merge(inherited, [draftOf('a', 9), draftOf('x', 1)]), { merged: ['a 9', 'b 2', 'c', 'x 1'], problems: [] })
})

t.test('one that meets two different ones', async (t) => {
  t.strictSame(merge(inherited, [draftOf('a', 2)]).problems,
    ['a must replace one inherited entry, received the code 2 of one and the slug a of another'])
  t.strictSame(merge(inherited, [draftOf('a', 1)]).problems, [])
})

t.test('a code or slug that is used twice', async (t) => {
  t.strictSame(merge([], [draftOf('d', 4), draftOf('e', 4), draftOf('f', 4)]).problems, [
    'e.code must be used once, received 4, which d has',
    'f.code must be used once, received 4, which e has'
  ])
  t.strictSame(merge([], [{ ...draftOf('d', 4), key: '4' }, draftOf('d')]).problems, ['d.slug must be used once, received d, which 4 has'])
})

t.test('an entry that is wrong keeps its place and counts as one', async (t) => {
  const wrong: Draft = { key: 'a', code: 1, slug: 'a', entry: undefined }
  t.strictSame(merge(inherited, [wrong, draftOf('d', 1)]), {
    merged: ['b 2', 'c', 'd 1'],
    problems: ['d.code must be used once, received 1, which a has']
  })
  const nameless: Draft = { key: '??', code: undefined, slug: undefined, entry: undefined }
  t.strictSame(merge(inherited, [nameless]), { merged: ['a 1', 'b 2', 'c'], problems: [] })
})

t.test('the code and slug of a retired entry are never given to another', async (t) => {
  const retired = [entryOf('old', 7, true)]
  const problem = 'must leave the code and slug of a retired entry to it, received an entry that is in use'
  t.strictSame(merge(retired, [draftOf('old')]).problems, [`old ${problem}`])
  t.strictSame(merge(retired, [draftOf('new', 7)]).problems, [`new ${problem}`])
  t.strictSame(merge(retired, [draftOf('old', 7, entryOf('old', 7, true))]).problems, [], 'but for another text')
  t.strictSame(merge(inherited, [draftOf('a', 1, entryOf('a', 1, true))]).problems, [])
})
