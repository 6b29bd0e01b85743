import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'

/** The built-in entries, and one for whatever a page can tell. */
export const catalog = defineCatalog({
  3002: {
    status: 403,
    slug: 'file_quota',
    message: {
      en: 'You can have at most {limit, plural, one {# file} other {# files}}',
      ru: 'У вас может быть не больше {limit, plural, one {# файла} few {# файлов} many {# файлов} other {# файла}}'
    },
    description: {
      en: 'Each plan includes a number of files. Deleted files count until they leave the bin, after thirty days.\n\nEmpty the bin, or choose a larger plan.',
      ru: 'Тариф включает определённое число файлов. Удалённые учитываются тридцать дней, пока не покинут корзину.\n\nОчистите корзину или выберите тариф побольше.'
    }
  },
  email_sending: {
    status: 502,
    message: { en: 'The e-mail could not be sent', ru: 'Произошла ошибка при отправке E-Mail' },
    description: 'The <b>mail service</b> & its answer.',
    tags: ['mail'],
    links: [{ url: 'https://status.example.com', title: { en: 'Status', ru: 'Состояние' } }],
    headers: { Link: '<https://status.example.com>; rel="service-doc"' }
  },
  secret_plan: { status: 402, message: 'Nobody may know of this', internal: true },
  voucher_spent: { status: 409, message: 'The voucher is spent', retired: true }
}, { extends: defaultCatalog })

/** An app with pages at `/errors`, closed when the test ends. */
export async function buildDocsApp (t: Pick<Test, 'teardown'>, options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, docs: { prefix: '/errors' }, ...options })
  return app
}
