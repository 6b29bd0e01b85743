import { ru as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Russian. */
export const ru: DocsTexts = {
  locale: 'ru',
  title: 'Ошибки',
  heading: 'Ошибки API',
  intro: 'Все ошибки, которые возвращает этот API: что они значат, как выглядят и что с ними делать.',
  skip: 'Перейти к содержанию',
  language: 'Язык:',
  search: 'Код, имя или текст',
  find: 'Найти',
  found: '{shown} из {total}',
  none: 'Ничего не найдено.',
  all: 'Все ошибки',
  statuses: 'По статусу',
  status: 'Статус',
  code: 'Код',
  name: 'Имя',
  retired: 'Больше не используется',
  retiredNote: 'API больше не возвращает эту ошибку. Её код никогда не достанется другой.',
  advice: 'Что делать',
  retry: { yes: 'Повторите позже', changed: 'Повторите после исправления', no: 'Не повторяйте' },
  advices,
  wait: 'Минимальное время ожидания: {time}',
  messages: 'Тексты',
  params: 'Параметры текста',
  kinds: { text: 'текст', number: 'число', date: 'дата', time: 'время', choice: 'одно из нескольких слов' },
  headers: 'Заголовки',
  meanings: {
    allow: 'Методы, которые поддерживает ресурс',
    'cache-control': 'Можно ли хранить ответ в кэше',
    'content-language': 'Язык текста',
    link: 'Ведёт на эту страницу',
    'retry-after': 'Сколько секунд ждать до следующей попытки',
    'www-authenticate': 'Как пройти аутентификацию'
  },
  examples: 'Пример ответа',
  copy: 'Копировать',
  copied: 'Скопировано'
}
