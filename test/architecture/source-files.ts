import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the checkout: tests run from `build/test`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** One import or re-export. */
export interface Import {
  /** The path of the file that it names, `lib/guards.ts` say, or the name of the package. */
  readonly from: string
  readonly isLocal: boolean
  /** `true` where nothing of it is left at run time. */
  readonly isType: boolean
}

/** One file of the project, as the rules see it. */
export interface SourceFile {
  /** From the root of the checkout, `lib/catalog/catalog.ts` say. */
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** `false` for a file of types alone. */
  readonly hasValues: boolean
  /** Lines that say `any`. */
  readonly anys: readonly number[]
}

/** Reads the TypeScript files of a folder. */
export function readSourceFiles (folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readSourceFile(`${folder}/${name}`))
}

/** Reads the pages of Markdown: those at the root, and those of `docs/`, `docs/internals/` and `bench/`. */
export function readPages (): Array<{ path: string, text: string }> {
  return ['', 'docs/', 'docs/internals/', 'bench/'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}${name}`))
    .map((path) => ({ path, text: readText(path) }))
}

/** Reads one file of the checkout as text. */
export function readText (path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function readSourceFile (path: string): SourceFile {
  const text = readText(path)
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const anys: number[] = []

  function addImport (specifier: ts.Node, isType: boolean): void {
    if (!ts.isStringLiteral(specifier)) return
    const isLocal = specifier.text.startsWith('.')
    const from = isLocal ? normalize(join(dirname(path), specifier.text)).replace(/\.js$/, '.ts') : specifier.text
    imports.push({ from, isLocal, isType })
  }

  function visit (node: ts.Node): void {
    if (ts.isImportDeclaration(node)) addImport(node.moduleSpecifier, isTypeImport(node))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) addImport(node.moduleSpecifier, isTypeExport(node))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) addImport(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) node.arguments.forEach((argument) => addImport(argument, false))
    else if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(source)

  const lines = text.split('\n').length - 1
  return { path, text, lines, imports, hasValues: source.statements.some(isValue), anys }
}

function isTypeImport ({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  const { phaseModifier, name, namedBindings } = importClause
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function isTypeExport ({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true
  return exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function isValue (statement: ts.Statement): boolean {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEmptyStatement(statement)) return false
  if (ts.isImportDeclaration(statement)) return statement.importClause === undefined
  if (ts.isExportDeclaration(statement)) return !isTypeExport(statement)
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) ?? [] : []
  return !modifiers.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
}
