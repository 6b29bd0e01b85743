import t from 'tap'
import { findMentions, scanSource } from '../../lib/cli/scan-source.js'

const find = (source: string): unknown[] => [...findMentions(source)]

t.test('integers and texts are mentions', async (t) => {
  t.same(find('reply.apiError(2002); throw catalog.error("quota")'), [2002, 'quota'])
  t.same(find("config: { errors: [2003, 'half', `whole`] }, map: [{ code: '23505', to: 1004 }]"), [2003, 'half', 'whole', 1004])
  t.same(find("late ? 2002 : 'x'; switch (code) { case 2003: }"), [2002, 'x', 2003])
})

t.test('definitions are not', async (t) => {
  t.same(find("{ 2002: { slug: 'expired', code: 7 }, 'quota' : {}, \"half\": 1 }"), [1])
  t.same(find('{ // first\n 2002: {}, /* second */ 2003: {} }'), [])
})

t.test('nor is what stands in a comment or is part of another word', async (t) => {
  t.same(find("// it's 'quota'\n/* 2002 'half' */ a2002 + 1.5 + 0x10 + x.2002 + 12n"), [])
  t.same(find("'//' + 'quota' + 'it\\'s'"), ['//', 'quota', "it\\'s"])
})

t.test('the sources below a folder are read, and nothing else', async (t) => {
  const folder = t.testdir({
    'a.ts': 'apiError(1)',
    'b.jsx': 'apiError(2)',
    'c.d.ts': 'apiError(3)',
    'd.json': '[4]',
    inner: { 'e.mts': 'apiError(5)', node_modules: { 'f.js': 'apiError(6)' } },
    '.hidden': { 'g.js': 'apiError(7)' }
  })
  t.same([...await scanSource(folder)].sort(), [1, 2, 5])
})
