/** A test case of a JUnit report. */
export interface JunitCase {
  readonly suite: string
  readonly name: string
  readonly isFailure: boolean
}

const TAG = /<(\/?)(\w+)((?: [\w-]+="[^"<]*")*)(\/?)>|<\?xml [^>]*\?>/g

/** Reads the cases of a JUnit report; throws where its tags are not well-formed or its counts are wrong. */
export function parseJunit (xml: string): JunitCase[] {
  const open: string[] = []
  const cases: Array<{ suite: string, name: string, isFailure: boolean }> = []
  let failures = 0
  const rest = xml.replaceAll(TAG, (tag: string, end: string, name: string | undefined, list: string, isEmpty: string) => {
    if (name === undefined) return ''
    if (end !== '') {
      if (open.pop() !== name) throw new Error(`${tag} closes nothing`)
      return ''
    }
    const attributes = new Map([...list.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value = '']) => [key, value]))
    if (name === 'testsuites') failures = Number(attributes.get('failures'))
    if (name === 'testcase') cases.push({ suite: attributes.get('classname') ?? '', name: attributes.get('name') ?? '', isFailure: false })
    const last = cases.at(-1)
    if (name === 'failure' && last !== undefined) last.isFailure = true
    if (isEmpty === '') open.push(name)
    return ''
  })
  if (open.length > 0 || /[<>]|&(?!#\d+;)/.test(rest)) throw new Error('The report is not well-formed')
  if (cases.filter(({ isFailure }) => isFailure).length !== failures) throw new Error('The failures are not as many as are counted')
  return cases
}
