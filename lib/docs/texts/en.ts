import type { DocsTexts } from '../docs-texts.js'

/** English. */
export const en: DocsTexts = {
  locale: 'en',
  title: 'Errors',
  heading: 'API errors',
  intro: 'Every error that this API answers with: what it means, what it looks like, and what to do about it.',
  skip: 'Skip to content',
  language: 'Language',
  search: 'Code, name or text',
  find: 'Search',
  found: '{shown} of {total}',
  none: 'No error matches your search.',
  all: 'All errors',
  statuses: 'By status',
  status: 'Status',
  code: 'Code',
  name: 'Name',
  retired: 'Retired',
  retiredNote: 'The API no longer sends this error. Its code is never given to another.',
  advice: 'What to do',
  retry: { yes: 'Retry later', changed: 'Retry after a change', no: 'Do not retry' },
  advices: {
    wait: 'The condition is temporary. Wait as long as Retry-After says, then send the request again.',
    backoff: 'The condition is temporary. Send the request again with growing pauses, if repeating it is safe.',
    report: 'The fault is on our side. If repeating the request is safe, try once more; if the error stays, report it.',
    authenticate: 'Get valid credentials, then send the request again with them.',
    refresh: 'Read the current state of the resource, apply your change to it, then send the request again.',
    correct: 'The same request gets the same answer. Correct the request before you send it again.',
    never: 'The same request will never succeed.'
  },
  wait: 'Wait at least {time}',
  messages: 'Messages',
  params: 'Parameters of the message',
  kinds: { text: 'text', number: 'number', date: 'date', time: 'time', choice: 'one of several words' },
  headers: 'Headers',
  meanings: {
    allow: 'The methods that the resource supports',
    'cache-control': 'Whether caches may keep the answer',
    'content-language': 'The language of the message',
    link: 'Leads to this page',
    'retry-after': 'Seconds to wait before the next attempt',
    'www-authenticate': 'How to authenticate'
  },
  examples: 'Example answer',
  copy: 'Copy',
  copied: 'Copied'
}
