import t from 'tap'
import type { Test } from 'tap'
import { causes } from './causes.js'
import type { Cause } from './causes.js'
import type { ContractFormat, Language } from './contract.js'
import { startExample } from './start-example.js'
import type { Answer, Example } from './start-example.js'

// Headers that an answer has only where its cause asks for them.
const particular = ['allow', 'retry-after', 'www-authenticate']

const languages: ReadonlyArray<{ language: Language, headers: Record<string, string> }> = [
  { language: 'en', headers: {} },
  { language: 'ru', headers: { language: 'ru' } }
]

function checkAnswer (t: Test, answer: Answer, cause: Cause, format: ContractFormat, language: Language): void {
  const { headers } = answer
  t.equal(answer.text, format.body(cause, language), 'body')
  t.equal(answer.status, cause.status, 'status')
  t.equal(headers.get('content-type'), format.contentType, 'content-type')
  t.equal(headers.get('content-length'), String(Buffer.byteLength(answer.text)), 'content-length')
  t.equal(headers.get('content-language'), language, 'content-language')
  t.equal(headers.get('vary'), 'Language, Accept-Language', 'vary')
  t.equal(headers.get('cache-control'), 'no-store', 'cache-control')
  for (const name of particular) {
    const expected = cause.headers?.[name]
    if (expected instanceof RegExp) t.match(headers.get(name), expected, name)
    else t.equal(headers.get(name), expected ?? null, name)
  }
}

/** RFC 9110 §9.3.2: the headers of a HEAD are those of the GET. */
async function checkHead (t: Test, example: Example, format: ContractFormat): Promise<void> {
  const headers = { 'accept-language': 'nl, ru-RU;q=0.8' }
  for (const path of ['/issues', '/nowhere', '/sessions']) {
    const get = await example.send({ path, headers })
    const head = await example.send({ path, headers, method: 'HEAD' })
    t.equal(head.text, '', `${path} body`)
    t.equal(head.status, get.status, `${path} status`)
    for (const name of ['content-length', 'vary', 'cache-control', ...particular]) {
      t.equal(head.headers.get(name), get.headers.get(name), `${path} ${name}`)
    }
    t.equal(head.headers.get('content-type'), format.contentType, `${path} content-type`)
    t.equal(head.headers.get('content-language'), 'ru', `${path} content-language`)
  }
}

/** Tests every cause of an error in a format. */
export function testCauses (format: ContractFormat): void {
  t.test(`every cause in the format ${format.name}`, async (t) => {
    const example = await startExample({ format: format.name, maxOpenIssues: 2 })
    t.teardown(example.close)
    const [ann, bob] = [await example.signUp('ann'), await example.signUp('bob')]
    await example.confirmPhone(ann)
    const world = { example, ann, bob }

    await t.test('HEAD answers as GET, without the body', (t) => checkHead(t, example, format))
    for (const cause of causes) {
      await cause.prepare?.(world)
      for (const { language, headers } of languages) {
        await t.test(`${cause.name}, ${language}`, async (t) => {
          const call = cause.call(world)
          const answer = await example.send({ ...call, headers: { ...call.headers, ...headers } })
          checkAnswer(t, answer, cause, format, language)
        })
      }
    }
  })
}
