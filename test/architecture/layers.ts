import { readText } from './source-files.js'

/** A row of the table of layers, for one room. */
export interface Room {
  /** A folder with its slash, `lib/catalog/` or `types/`, or a file of `lib/` by its name, `lib/plugin.ts`. */
  readonly path: string
  readonly layer: number
  /** Whether it may import values of a room of this path and layer. */
  readonly mayImport: (other: Room) => boolean
  /** The packages whose values it may import; `node:` stands for all of Node. */
  readonly packages: readonly string[]
}

const ROW = /^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$/gm

/** Reads the table of layers from ARCHITECTURE.md, the one source of the rule. */
export function readRooms (): Room[] {
  return [...readText('ARCHITECTURE.md').matchAll(ROW)].flatMap(([, layer, rooms = '', imports = '', packages = '']) => {
    const mayImport = toRule(imports)
    return toNames(rooms).map((name) => ({ path: toPath(name), layer: Number(layer), mayImport, packages: toNames(packages) }))
  })
}

/** The room that a file lives in. */
export function findRoom (rooms: readonly Room[], file: string): Room | undefined {
  return rooms.find(({ path }) => path.endsWith('/') ? file.startsWith(path) : file === path)
}

/** `layers 1–2`, `layer 1`, rooms by name, or several of these. */
function toRule (cell: string): Room['mayImport'] {
  const [, from = '', to = from] = /layers? (\d+)(?:–(\d+))?/.exec(cell) ?? []
  const paths = toNames(cell).map(toPath)
  return ({ path, layer }) => paths.includes(path) || (from !== '' && layer >= Number(from) && layer <= Number(to))
}

function toNames (cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

function toPath (name: string): string {
  if (name === 'types/') return name
  return name.endsWith('/') ? `lib/${name}` : `lib/${name}.ts`
}
