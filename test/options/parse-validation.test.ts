import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { parseValidation } from '../../lib/options/parse-validation.js'
import { collectProblems } from './collect-problems.js'

const parse = (validation: unknown): ReturnType<typeof collectProblems> => {
  return collectProblems((must, problems) => parseValidation(validation, defaultCatalog, must, problems))
}

t.test('defaults', async (t) => {
  const parsed = { status: undefined, maxIssues: 50, all: undefined, maxBytes: 65_536, messages: {}, labels: {}, keywords: {} }
  for (const validation of [undefined, {}, { status: undefined }]) t.strictSame(parse(validation), { parsed, problems: [] })
  t.ok(Object.isFrozen(parse({}).parsed))
})

t.test('what is given', async (t) => {
  const validation = {
    status: 400,
    maxIssues: 1,
    all: false,
    maxBytes: 1,
    messages: { ru: { 'email.missing_field': 'Укажите почту' } },
    labels: { ru: { password: { text: 'Пароль', gender: 'm' } } },
    keywords: { even: 'not_even' }
  }
  t.strictSame(parse(validation), { parsed: validation, problems: [] })
})

t.test('what is wrong', async (t) => {
  t.strictSame(parse({ status: 200, maxIssues: 0, all: 'yes', maxBytes: 0, messages: null, labels: { ru: { x: 5 } }, maxIssue: 1 }).problems, [
    'validation.maxIssue must be one of status, maxIssues, all, maxBytes, messages, labels, keywords, received "maxIssue"',
    'validation.status must be an integer from 400 to 599, received 200',
    'validation.maxIssues must be a positive integer, received 0',
    'validation.all must be a boolean, received "yes"',
    'validation.maxBytes must be a positive integer, received 0',
    'validation.messages must be texts by locale, received null',
    'validation.labels.ru.x must be a non-empty text or { text, gender }, received 5'
  ])
  for (const [maxIssues, shown] of [[1.5, '1.5'], ['50', '"50"'], [Infinity, 'Infinity'], [null, 'null']]) {
    t.strictSame(parse({ maxIssues }).problems, [`validation.maxIssues must be a positive integer, received ${String(shown)}`])
  }
  t.strictSame(parse(false).problems, ['validation must be an object of status, maxIssues, all, maxBytes, messages, labels, keywords, received false'])
})
