import { join, resolve } from 'node:path'
import type { Gateway } from '../gateways/gateway.js'
import { gateways } from '../gateways/gateways.js'
import { EXIT, getLast, type Arguments, type Command } from './command.js'
import { findStale, writeFiles } from './gateway-files.js'
import { ALLOW, createGatewaySource } from './gateway-source.js'
import { UsageError } from './usage-error.js'

/** `gateway`: the configuration that makes a gateway answer its own errors by the catalogue. */
export const gatewayCommand: Command = {
  name: 'gateway',
  positionals: ['<catalog module>'],
  summary: 'write the files that make nginx, HAProxy, Apache, Caddy or Varnish answer its own errors by the catalogue',
  notes: `Each file begins with what it covers, what it does not and the version that it was tried with; README.md in the folder says where each goes.
The app's own errors pass through untouched. No limit, route or timeout is set.
Where the module also exports options, those of the registration, they hold here too: docs, codeHeader, cacheControl, challenge, locale.

Exit: 0, with --check 1 where a file is missing, differs or is left over.`,
  options: {
    for: { value: [...gateways.keys()].join('|'), help: 'the gateway' },
    out: { value: 'dir', help: 'the folder, made where there is none' },
    format: { value: 'name|module', help: 'the format of the bodies (nested), or a module with one of your own' },
    locale: { value: 'tag', help: 'a language beside the default one; may be given again. Default: those of the catalogue' },
    header: { value: 'name', help: 'the header that goes before Accept-Language (Language), or none' },
    'installed-at': { value: 'dir', help: 'where the gateway finds the folder, if not at --out' },
    allow: { value: 'methods', help: `Allow of a 405 of the gateway itself (${ALLOW})` },
    entry: { value: 'status=entry', help: 'the entry that answers a status, where several share it: 503=maintenance; may be given again' },
    check: { help: 'write nothing, fail where the files are not up to date' }
  },
  run: async (args, { cwd, print }) => {
    const out = getLast(args, 'out')
    if (out === undefined) throw new UsageError('gateway must have --out <dir>, received none')
    const folder = resolve(cwd, out)
    const gateway = findGateway(args)
    const source = await createGatewaySource(args, gateway, folder, cwd)
    const files = new Map([...gateway.toFiles(source), ['README.md', toReadme(gateway, gateway.usage(source))]])
    const stale = await findStale(files, folder)
    if (args.flags.has('check')) {
      for (const file of stale) print(`${join(out, file)} is not up to date`)
      return stale.length === 0 ? EXIT.ok : EXIT.failed
    }
    await writeFiles(files, stale, folder)
    print(`${source.answers.length} statuses in ${source.locales.join(', ')} for ${gateway.name}: ${join(out, 'README.md')}`)
    return EXIT.ok
  }
}

function findGateway (args: Arguments): Gateway {
  const name = getLast(args, 'for')
  const gateway = gateways.get(name ?? '')
  if (gateway === undefined) throw new UsageError(`--for must be one of ${[...gateways.keys()].join(', ')}, received ${name ?? 'none'}`)
  return gateway
}

function toReadme ({ name, version, covered, uncovered }: Gateway, usage: string): string {
  return `# The errors of the catalogue for ${name}

Written by \`npx fastify-error-catalog gateway --for ${name}\`, tried with ${name} ${version}. Do not edit: run it again.

${usage}

Covered:

${toList(covered)}

Not covered, since no configuration can:

${toList(uncovered)}
`
}

function toList (lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}
