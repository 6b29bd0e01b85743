import { en as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** English. */
export const en: DocsTexts = {
  locale: 'en',
  title: 'Errors',
  heading: 'API errors',
  intro: 'Every error that this API answers with: what it means, what it looks like, and what to do about it.',
  skip: 'Skip to content',
  language: 'Language:',
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
  advices,
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
