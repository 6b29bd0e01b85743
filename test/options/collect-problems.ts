import { createMust, type Must, type Problem } from '../../lib/plugin-errors.js'

/** Runs the parser of one option; gives its result and, a line for each, what it found wrong. */
export function collectProblems<Parsed> (parse: (must: Must, problems: Problem[]) => Parsed): { parsed: Parsed, problems: string[] } {
  const problems: Problem[] = []
  const parsed = parse(createMust(problems), problems)
  return { parsed, problems: problems.map(({ path, message }) => `${path} ${message}`) }
}
