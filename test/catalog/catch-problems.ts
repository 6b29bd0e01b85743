import { CatalogError } from '../../lib/plugin-errors.js'

/** What is wrong with a definition, a line for each problem; empty where nothing is. Throws whatever is no `CatalogError`. */
export function catchProblems (action: () => unknown): string[] {
  try {
    action()
    return []
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error
    return error.problems.map(({ path, message }) => `${path} ${message}`)
  }
}
