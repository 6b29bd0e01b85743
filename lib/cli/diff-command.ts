import { EXIT, type Command } from './command.js'
import { diffCatalogs, LEVELS, type ChangeLevel } from './diff-catalogs.js'
import { escapeReport } from './escape-controls.js'
import { loadCatalog } from './load-catalog.js'
import type { Style } from './terminal.js'
import { toColumns } from './to-columns.js'

const STYLES: Readonly<Record<ChangeLevel, Style>> = { breaking: 'red', minor: 'yellow', patch: 'dim' }

/** `diff`: what changed between two states of a catalogue, and whether it breaks clients. */
export const diffCommand: Command = {
  name: 'diff',
  positionals: ['<old>', '<new>'],
  summary: 'tell what changed between two catalogues; exit 1 where it breaks clients',
  notes: `Each is a module, or a file with the JSON of catalog.toJSON().
Breaking: a code or slug that is removed or changed, another status, a param that is removed or of another kind, a locale that is removed, another
default locale. Minor: what is added, and other headers. Patch: texts. To retire an entry is no break.`,
  options: { json: { help: 'print JSON' } },
  run: async ({ positionals, flags }, { cwd, print, paint }) => {
    const [before = '', after = ''] = positionals
    const changes = escapeReport(diffCatalogs(await loadCatalog(before, cwd), await loadCatalog(after, cwd)))
    const level = changes[0]?.level ?? 'none'
    if (flags.has('json')) {
      print(JSON.stringify({ level, changes }, null, 2))
    } else {
      const rows = toColumns(changes.map(({ level, path, message }) => [level, path, message]))
      for (const [index, { level }] of changes.entries()) print(String(rows[index]).replace(level, paint(STYLES[level], level)))
      const counts = LEVELS.map((level) => `${changes.filter((change) => change.level === level).length} ${level}`)
      print(changes.length === 0 ? 'no changes' : counts.join(', '))
    }
    return level === 'breaking' ? EXIT.failed : EXIT.ok
  }
}
