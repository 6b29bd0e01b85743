import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { findDeclaredErrors, findOwnErrors, findSharedErrors } from '../routes/route-errors.js'
import { getRouteContext } from '../routes/served-routes.js'
import { watchApps, type SeenRoute } from '../verify/watch-apps.js'
import { bootApp } from './boot-app.js'
import { EXIT, getLast, type Arguments, type Command } from './command.js'
import { UsageError } from './usage-error.js'

/** `routes`: writes a type that says which errors each route of an app answers. */
export const routesCommand: Command = {
  name: 'routes',
  positionals: ['<app module>'],
  summary: 'write a type of the errors that each route answers, for the client',
  notes: `The module is one that verify takes. It is loaded, and no request is sent.
Of each route there are the errors of config.errors and of the plugin's option errors, and those that it answers without raising them: of its schemas, body, limit and config, and internal.
Internal entries are left out, and so are routes that the plugin does not serve. What the server answers to no route, e.g. 404, is in none of them.`,
  options: {
    out: { value: 'file', help: 'the file to write, e.g. errors.d.ts; without it the type is printed' },
    name: { value: 'name', help: 'the name of the interface (Routes)' },
    plugin: { help: 'the module is a plugin, however many params it has' }
  },
  run: async (args, terminal) => {
    const routes = await readRoutes(args, terminal.cwd)
    const text = toDeclaration(readName(args), routes)
    const out = getLast(args, 'out')
    if (out === undefined) {
      terminal.print(text.trimEnd())
    } else {
      await writeFile(resolve(terminal.cwd, out), text)
      terminal.print(`${routes.size} routes in ${out}`)
    }
    return EXIT.ok
  }
}

function readName (args: Arguments): string {
  const name = getLast(args, 'name') ?? 'Routes'
  if (!/^[A-Z_a-z]\w*$/.test(name)) throw new UsageError(`--name must be the name of an interface, received ${name}`)
  return name
}

/** The codes, or slugs of what has no number, by method and URL. */
async function readRoutes (args: Arguments, cwd: string): Promise<ReadonlyMap<string, ReadonlySet<number | string>>> {
  // Before the module is loaded: it may make its app at once.
  const watch = watchApps()
  try {
    // There is one for each name that a command line has.
    const [path = ''] = args.positionals
    const app = await bootApp(path, cwd, args.flags.has('plugin'))
    try {
      return collect(watch.routesOf(app))
    } finally {
      await app.close()
    }
  } finally {
    watch.stop()
  }
}

/** Routes of one method and URL that differ by constraints are one: a client does not see which of them answers. */
function collect (routes: readonly SeenRoute[]): ReadonlyMap<string, ReadonlySet<number | string>> {
  const all = new Map<string, Set<number | string>>()
  for (const { method, url, options } of routes) {
    const context = getRouteContext(options)
    if (context === undefined) continue
    const { compiled, fastify } = context
    const keys = all.get(`${method} ${url}`) ?? new Set()
    all.set(`${method} ${url}`, keys)
    const errors = [...findSharedErrors(compiled), ...findDeclaredErrors(options, compiled), ...findOwnErrors({ ...options, method }, compiled, fastify)]
    for (const { entry: { entry } } of errors) {
      if (!entry.internal) keys.add(entry.code ?? entry.slug)
    }
  }
  return all
}

function toDeclaration (name: string, routes: ReadonlyMap<string, ReadonlySet<number | string>>): string {
  const lines = [...routes].sort(([one], [other]) => one < other ? -1 : 1).map(([route, keys]) => `  ${toLiteral(route)}: ${toUnion(keys)}`)
  return ['// Written by: npx fastify-error-catalog routes', `export interface ${name} {`, ...lines, '}', ''].join('\n')
}

/** Numbers first. */
function toUnion (keys: ReadonlySet<number | string>): string {
  const codes = [...keys].filter((key) => typeof key === 'number').sort((one, other) => one - other)
  const slugs = [...keys].filter((key) => typeof key === 'string').sort()
  return [...codes, ...slugs].map(toLiteral).join(' | ') || 'never'
}

function toLiteral (value: number | string): string {
  return typeof value === 'number' ? String(value) : `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
