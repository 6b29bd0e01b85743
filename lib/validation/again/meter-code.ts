/** The name by which generated code reaches its meter. It cannot be one of Ajv's, which have no `$`. */
const METER = '$meter'

/** What a block costs at least to be charged by itself: entering one costs something too. What is cheaper is its owner's to pay. */
const MIN_CHARGE = 40

/** Words after which `{` opens a block of statements. */
const BEFORE_BLOCK: ReadonlySet<string> = new Set([';', '{', '}', 'else', 'try', 'finally'])
/** Words after which `/` begins a regular expression, as it does after most signs. */
const BEFORE_EXPRESSION: ReadonlySet<string> = new Set(['return', 'typeof', 'case', 'in', 'of', 'else', 'do', 'void', 'delete', 'new', 'throw'])

const TOKEN = new RegExp([
  String.raw`\s+`,
  String.raw`\/\*[^]*?\*\/`,
  String.raw`\/\/[^\n]*`,
  ...['"', "'", '`'].map((quote) => String.raw`${quote}[^${quote}\\]*(?:\\[^][^${quote}\\]*)*${quote}`),
  String.raw`[\w$]+`,
  '=>',
  '[^]'
].join('|'), 'y')
const REGULAR_EXPRESSION = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y
const BLANK = /^(?:\s|\/[/*])/
const CONTROLS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'catch', 'switch', 'with'])
const WORD = /^[\w$"'`)\]}]/

interface Scope {
  readonly name: string
  /** `true` as soon as the function has a list of errors. */
  keepsErrors: boolean
}

interface Block {
  /** Where its charge will stand in the output; `undefined` for what is no block of statements: an object, a `switch`. */
  charge: number | undefined
  readonly isAlwaysCharged: boolean
  /** The function that it stands in. */
  readonly scope: Scope
  readonly isFunction: boolean
  size: number
}

/**
 * The source of a function of Ajv, changed to count its work: each function, each turn of a loop and each branch takes the length of its own code from
 * `$meter.left`, and where nothing is left the function returns, as those that called it do as soon as it is their turn. The errors that it has found it leaves to
 * the meter. Nothing is thrown: in long functions that costs more than what it would save.
 *
 * @throws for code that cannot be counted: a loop whose body is no block, braces or parentheses that do not match
 */
export function meterCode (source: string): string {
  const out: string[] = []
  const blocks: Block[] = [toBlock(undefined, { name: '', keepsErrors: false })]
  const heads: Head[] = []
  // The last words, comments left out.
  let words: readonly string[] = ['', '', '', '', '']
  let head: Head = { word: '', name: '' }
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const before = words.at(-1) as string
    const token = readToken(source, before)
    const block = blocks.at(-1) as Block
    if (BLANK.test(token)) {
      out.push(token)
      continue
    }
    if (before === ')' && isLoop(head.word) && token !== '{') throw new SyntaxError('a loop must have a block')
    block.size += token.length
    if (token === '(') heads.push(words.at(-2) === 'function' ? { word: 'function', name: before } : { word: before, name: '' })
    if (token === ')') head = closeHead(heads)
    if (token === '}') closeBlock(blocks, out)
    out.push(token)
    if (token === '{') blocks.push(openBlock(before, head, block.scope, out))
    if (token === ';' && block.isFunction && words.join(' ').endsWith(' vErrors = null')) {
      block.scope.keepsErrors = true
      block.charge = out.push('') - 1
    }
    words = [...words.slice(1), token]
  }
  if (blocks.length !== 1) throw new SyntaxError('braces must match')
  return `const ${METER}=self.opts.code.process.meter;scope=${METER}.guard(scope);${out.join('')}`
}

/** What stands before a parenthesis. */
interface Head {
  readonly word: string
  /** The name of the function that it begins. */
  readonly name: string
}

function readToken (source: string, before: string): string {
  const start = TOKEN.lastIndex
  const isExpression = source[start] === '/' && !/[/*]/.test(source.charAt(start + 1)) && (!WORD.test(before) || BEFORE_EXPRESSION.has(before))
  const pattern = isExpression ? REGULAR_EXPRESSION : TOKEN
  pattern.lastIndex = start
  const [token] = pattern.exec(source) ?? []
  if (token === undefined) throw new SyntaxError('a regular expression must end')
  TOKEN.lastIndex = start + token.length
  return token
}

function closeHead (heads: Head[]): Head {
  const head = heads.pop()
  if (head === undefined) throw new SyntaxError('parentheses must match')
  return head
}

function isLoop (word: string): boolean {
  return word === 'for' || word === 'while'
}

function toBlock (charge: number | undefined, scope: Scope, isFunction = false, isAlwaysCharged = isFunction): Block {
  return { charge, scope, isFunction, isAlwaysCharged, size: 0 }
}

function openBlock (before: string, { word, name }: Head, scope: Scope, out: string[]): Block {
  const isControl = before === ')' && CONTROLS.has(word)
  const isFunction = before === '=>' || (before === ')' && !isControl)
  if (!isFunction && !BEFORE_BLOCK.has(before) && (!isControl || word === 'switch')) return toBlock(undefined, scope)
  // The charge is known when the block ends.
  const charge = out.push('') - 1
  return isFunction
    ? toBlock(charge, { name: before === ')' ? name : '', keepsErrors: false }, true)
    : toBlock(charge, scope, false, isLoop(word))
}

function closeBlock (blocks: Block[], out: string[]): void {
  const { charge, isAlwaysCharged, scope, size } = blocks.pop() as Block
  const owner = blocks.at(-1)
  if (owner === undefined) throw new SyntaxError('braces must match')
  if (charge === undefined || (!isAlwaysCharged && size < MIN_CHARGE)) owner.size += size
  else out[charge] = `if((${METER}.left-=${size})<0)${scope.keepsErrors ? `return ${METER}.stop(${scope.name},vErrors)` : `${METER}.halt()`};`
}
