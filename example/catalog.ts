import { defaultCatalog, defineCatalog } from '../lib/index.js'
import type { ErrorMapping } from '../lib/index.js'
import { DatabaseUnavailableError } from './database.js'
import { EmailDeliveryError, SmsDeliveryError } from './gateway.js'

/** The errors of this API: the built-in ones and four of its own. */
export const catalog = defineCatalog({
  3002: {
    status: 403,
    slug: 'issue_quota',
    action: { en: 'Close an issue, then create the new one.', ru: 'Закройте одну из задач и создайте новую.' },
    tags: ['issues'],
    message: {
      en: 'You can have at most {limit, plural, one {# open issue} other {# open issues}}',
      ru: 'У вас может быть не больше {limit, plural, one {# открытой задачи} few {# открытых задач} many {# открытых задач} other {# открытой задачи}}'
    }
  },
  phone_confirmation: {
    status: 400,
    tags: ['users'],
    message: {
      en: 'The current user has to confirm the phone number',
      ru: 'Текущему пользователю необходимо подтвердить номер телефона'
    }
  },
  email_sending: {
    status: 502,
    tags: ['delivery'],
    message: { en: 'The e-mail could not be sent', ru: 'Произошла ошибка при отправке E-Mail' },
    match: { instanceof: EmailDeliveryError }
  },
  sms_sending: {
    status: 502,
    tags: ['delivery'],
    message: { en: 'The text message could not be sent', ru: 'Произошла ошибка при отправке SMS' },
    match: { instanceof: SmsDeliveryError }
  }
}, { extends: defaultCatalog })

declare module '../lib/index.js' {
  interface Register { catalog: typeof catalog }
}

const byConstraint = new Map([
  ['users_email_key', 1003],
  ['users_email_format', 1002]
])

/**
 * Errors that others throw, and what they mean here; the first match counts. Handlers let a database error pass:
 * the answer is chosen here, once, for every route.
 */
export const map: readonly ErrorMapping[] = [
  (error) => byConstraint.get(readText(error, 'constraint')),
  { code: '23505', to: 'resource_exists' },
  { code: '23503', to: 'resource_missing' },
  // SQLSTATE class 22, "data exception": a number out of range, a NUL character in a text
  (error) => /^22[0-9A-Z]{3}$/.test(readText(error, 'code')) ? 'incorrect_data' : undefined,
  { instanceof: DatabaseUnavailableError, to: 'database_access' },
  // Refresh tokens are verified by hand, so their errors are those of fast-jwt; @fastify/jwt's own codes are known without a word.
  { code: 'FAST_JWT_EXPIRED', to: 'refresh_token_expired' },
  (error) => readText(error, 'code').startsWith('FAST_JWT_') ? 'unauthorized' : undefined
]

function readText (error: unknown, property: 'code' | 'constraint'): string {
  return error instanceof Error && property in error ? String(Reflect.get(error, property)) : ''
}
