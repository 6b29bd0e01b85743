import { uk as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Ukrainian. */
export const uk: DocsTexts = {
  locale: 'uk',
  title: 'Помилки',
  heading: 'Помилки API',
  intro: 'Усі помилки, які повертає цей API: що вони означають, який мають вигляд і що з ними робити.',
  skip: 'Перейти до вмісту',
  language: 'Мова:',
  search: 'Код, назва або текст',
  find: 'Знайти',
  found: '{shown} з {total}',
  none: 'Нічого не знайдено.',
  all: 'Усі помилки',
  statuses: 'За статусом',
  status: 'Статус',
  code: 'Код',
  name: 'Назва',
  retired: 'Більше не використовується',
  retiredNote: 'API більше не повертає цю помилку. Її код ніколи не дістанеться іншій.',
  advice: 'Що робити',
  retry: { yes: 'Повторіть пізніше', changed: 'Повторіть після виправлення', no: 'Не повторюйте' },
  advices,
  wait: 'Мінімальний час очікування: {time}',
  messages: 'Тексти',
  params: 'Параметри тексту',
  kinds: { text: 'текст', number: 'число', date: 'дата', time: 'час', choice: 'одне з кількох слів' },
  headers: 'Заголовки',
  meanings: {
    allow: 'Методи, які підтримує ресурс',
    'cache-control': 'Чи можна зберігати відповідь у кеші',
    'content-language': 'Мова тексту',
    link: 'Веде на цю сторінку',
    'retry-after': 'Скільки секунд чекати до наступної спроби',
    'www-authenticate': 'Як пройти автентифікацію'
  },
  examples: 'Приклад відповіді',
  copy: 'Копіювати',
  copied: 'Скопійовано'
}
