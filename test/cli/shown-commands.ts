import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PACKAGE } from './spawn-cli.js'

/** A command that docs/cli.md shows, with what it shows of its output. */
export interface ShownCommand {
  readonly args: readonly string[]
  /** Its parts, between which lines are left out. */
  readonly parts: readonly string[]
}

/** The modules that these commands name. */
export const modules = {
  'package.json': '{"type":"module"}',
  'catalog.js': `import { defaultCatalog, defineCatalog } from '${PACKAGE}'
    export default defineCatalog({
      3002: { status: 403, slug: 'file_quota', message: { en: 'At most {limit, number} files', ru: 'Не больше {limit, number} файлов' }, description: { en: 'Delete some files first.' } },
      mail_failed: { status: 502, message: 'The e-mail could not be sent' }
    }, { extends: defaultCatalog })`,
  'app.js': `export default async function (app, options) {
    app.get('/files/:id', async () => { throw new Error('no such file') })
  }`,
  src: { 'routes.js': "reply.apiError('file_quota', { limit: 3 })" }
}

/** The commands that docs/cli.md shows. */
export function readShownCommands (): ShownCommand[] {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/cli.md', import.meta.url)), 'utf8')
  const blocks = [...page.matchAll(/^```console\n([^]*?)^```$/gm)].map(([, block = '']) => block)
  return blocks.flatMap((block) => block.split(/^\$ npx fastify-error-catalog /m).slice(1)).map((shown) => {
    const [command = '', ...lines] = shown.split('\n')
    return { args: command.split(' '), parts: lines.join('\n').trim().split(/\n…\n/) }
  })
}
