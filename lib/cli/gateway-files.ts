import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The folder of the bodies, and a file there: nothing else is ever removed. */
const BODIES = 'errors'
const BODY = /^errors\/[\w-]+\/\d{3}$/

/** The files of a folder that are missing, differ, or are bodies that are left over from an earlier run. */
export async function findStale (files: ReadonlyMap<string, string>, folder: string): Promise<string[]> {
  const stale: string[] = []
  for (const [path, text] of files) {
    if (await readText(join(folder, path)) !== text) stale.push(path)
  }
  const present = await listFolder(join(folder, BODIES))
  return [...stale, ...present.filter((path) => BODY.test(path) && !files.has(path))]
}

/** Writes the stale files, and removes those that are left over. */
export async function writeFiles (files: ReadonlyMap<string, string>, stale: readonly string[], folder: string): Promise<void> {
  for (const path of stale) {
    const file = join(folder, path)
    const text = files.get(path)
    if (text === undefined) {
      await rm(file)
      continue
    }
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

async function readText (file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}

async function listFolder (folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { recursive: true })).map((path) => `${BODIES}/${path.replaceAll('\\', '/')}`)
  } catch {
    return []
  }
}
