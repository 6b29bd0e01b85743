import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Of a browser in a container that shows nothing and asks nobody for anything. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'
]

/** Where Chromium is, if it is on the path. */
export function findChromium (): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'chromium')).find((path) => existsSync(path))
}

/** Starts Chromium, without a window and with a profile of its own. */
export async function openBrowser (executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: FLAGS })
}
