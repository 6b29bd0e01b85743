import type { TextFile } from '../../lib/texts/text-units.js'

/** Texts with all that a format has to keep. */
export const sampleFile: TextFile = {
  sourceLocale: 'en',
  locale: 'pt-BR',
  units: [
    { id: 'quota.message', context: '2002 quota', notes: ['A limit, "said" by us.\nIn two lines', 'arguments: {n} (plural)'], source: 'At most {n, plural, one {# file} other {# files}}', target: 'No máximo {n, plural, one {# arquivo} many {# de arquivos} other {# arquivos}}' },
    { id: 'quota.title', context: '2002 quota title', notes: [], source: 'A <b> & "c", d; e', target: undefined },
    { id: 'odd.message', context: 'odd', notes: [], source: ' line\nline\ttab\\ \u0007 ', target: '  «\u2068x\u2069»\r\n\u0001 é ' }
  ]
}
