import { join } from 'node:path'
import ts from 'typescript'
import { root } from './source-files.js'

/** One export of the package. */
export interface PublicExport {
  readonly name: string
  readonly isDocumented: boolean
}

/** What `lib/index.ts` exports, each with whether it has a doc comment where it is declared. */
export function readPublicFace (): PublicExport[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([join(root, 'lib/index.ts')], options)
  const checker = program.getTypeChecker()
  const index = program.getSourceFile(join(root, 'lib/index.ts'))
  const face = index && checker.getSymbolAtLocation(index)
  if (face === undefined) return []
  return checker.getExportsOfModule(face).map((symbol) => ({ name: symbol.name, isDocumented: isDocumented(symbol, checker) }))
}

/** A comment at the export itself counts, and one at what it stands for. */
function isDocumented (symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (hasComment(symbol, checker)) return true
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  return isAlias && hasComment(checker.getAliasedSymbol(symbol), checker)
}

function hasComment (symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getDocumentationComment(checker).some(({ text }) => text.trim() !== '')
}
