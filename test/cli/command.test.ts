import t from 'tap'
import { getLast, parseArguments, type Arguments, type Command } from '../../lib/cli/command.js'

const command: Command = {
  name: 'draw',
  positionals: ['<from>', '<to>'],
  summary: '',
  notes: '',
  options: { thick: { help: '' }, colour: { value: 'name', help: '' }, frame: { value: 'name', isOptional: true, help: '' } },
  run: async () => 0
}

const parse = (...args: string[]): Arguments => parseArguments(command, args)

t.test('names, flags and values', async (t) => {
  const args = parse('a', '--colour', 'red', 'b', '--thick', '--colour=blue')
  t.same(args.positionals, ['a', 'b'])
  t.same([...args.flags], ['thick'])
  t.same(args.values.get('colour'), ['red', 'blue'])
  t.equal(getLast(args, 'colour'), 'blue')
  t.equal(getLast(args, 'size'), undefined)
})

t.test('what is wrong is a usage error', async (t) => {
  t.throws(() => parse('a'), { name: 'UsageError', message: 'draw must be followed by <from> <to>, received a' })
  t.throws(() => parse(), { message: 'draw must be followed by <from> <to>, received nothing' })
  t.throws(() => parse('a', 'b', '--thin'), { name: 'UsageError', message: /^Unknown option '--thin'/ })
  t.throws(() => parse('a', 'b', '--colour'), { name: 'UsageError', message: /^Option '--colour <value>' argument missing/ })
})

t.test('an option whose value may be left out', async (t) => {
  t.same(parse('a', 'b', '--frame').values.get('frame'), [''], 'at the end')
  t.same(parse('a', '--frame', '--thick', 'b').values.get('frame'), [''], 'before another')
  t.same(parse('a', 'b', '--frame', 'gold').values.get('frame'), ['gold'])
  t.same(parse('a', 'b', '--frame=gold').values.get('frame'), ['gold'])
})
