import t from 'tap'
import { createTerminal, type Streams } from '../../lib/cli/terminal.js'

function paint (env: Streams['env'], isTTY?: boolean): string {
  const stdout = { write: () => {}, ...(isTTY !== undefined && { isTTY }) }
  return createTerminal({ env, stdout, stderr: stdout }, '/').paint('red', 'x')
}

t.test('colours are for a terminal whose user wants them', async (t) => {
  t.equal(paint({}, true), '\u001b[31mx\u001b[39m')
  t.equal(paint({ NO_COLOR: '' }, true), '\u001b[31mx\u001b[39m')
  t.equal(paint({ NO_COLOR: '1' }, true), 'x')
  t.equal(paint({ TERM: 'dumb' }, true), 'x')
  t.equal(paint({}), 'x')
})

t.test('lines go where they belong', async (t) => {
  const written: string[] = []
  const stdout = { write: (text: string) => written.push(`out ${text}`) }
  const stderr = { write: (text: string) => written.push(`err ${text}`) }
  const terminal = createTerminal({ env: {}, stdout, stderr }, '/folder')
  terminal.print('a')
  terminal.printError('b')
  t.same(written, ['out a\n', 'err b\n'])
  t.equal(terminal.cwd, '/folder')
})
