import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { parseMap } from '../../lib/options/parse-map.js'
import { collectProblems } from './collect-problems.js'

const catalog = defineCatalog({ quota: { status: 429, message: 'At most {limit}' } }, { extends: defaultCatalog })
const parse = (map: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseMap(map, catalog, must))

t.test('mappings', async (t) => {
  t.strictSame(parse(undefined), { parsed: [], problems: [] })
  const map = [{ code: '23505', to: 1004 }, { name: 'X', to: 'gone' }, { instanceof: TypeError, statusCode: 500, to: 9001 }, () => undefined]
  const { parsed, problems } = parse(map)
  t.strictSame(problems, [])
  t.strictSame(parsed, map)
  t.not(parsed, map, 'a list of its own')
})

t.test('what is no list', async (t) => {
  for (const [map, shown] of [[null, 'null'], [{}, 'an object'], [() => {}, 'a function']]) {
    t.strictSame(parse(map), { parsed: [], problems: [`map must be an array of mappings, received ${String(shown)}`] })
  }
})

t.test('what is wrong, and where', async (t) => {
  const keys = 'of one or more of code, name, statusCode, instanceof'
  t.strictSame(parse([() => {}, null, { to: 1004 }, { code: 'X' }, { code: 'X', to: 4004 }, { code: null, to: {} }, { cod: 'X', to: 1004 }]).problems, [
    'map[1] must be a function or a mapping, received null',
    `map[2] must be a function or a mapping ${keys}, received an object`,
    'map[3].to must be a code or slug of the catalogue, received undefined',
    'map[4].to must be a code or slug of the catalogue, received 4004',
    'map[5] must be a function or a mapping of a code that is a string or number, received an object',
    'map[5].to must be a code or slug of the catalogue, received an object',
    `map[6] must be a function or a mapping ${keys}, received an object`
  ])
})

t.test('an entry whose text takes params can be no target', async (t) => {
  t.strictSame(parse([{ code: 'X', to: 'quota' }]).problems, ['map[0].to must be an entry whose text takes no params, received "quota"'])
})
