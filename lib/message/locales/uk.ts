import type { LocaleDefinition } from '../../../types/locale.js'

// Verbs agree with the label in number, adjectives in gender too. Where neither is known, the subject is the field or its value.
function withVerb (singular: string, plural: string, unknown = 'Поле'): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} n {{label} ${singular}} pl {{label} ${plural}} ` +
    `other {${unknown} «{label}» ${singular}}}`
}

function withAdjective (adjective: string, feminine: string, plural: string): string {
  return `{gender, select, m {{label} має бути ${adjective}} f {{label} має бути ${feminine}} n {{label} має бути ${adjective}} ` +
    `pl {{label} мають бути ${plural}} other {Значення поля «{label}» має бути ${adjective}}}`
}

const MUST_BE = withVerb('має бути', 'мають бути')
const VALUE_MUST_BE = withVerb('має бути', 'мають бути', 'Значення поля')
const MUST_CONTAIN = withVerb('має містити', 'мають містити')
const IS_REQUIRED = '{gender, select, m {{label} є обов’язковим} f {{label} є обов’язковою} n {{label} є обов’язковим} ' +
  'pl {{label} є обов’язковими} other {Поле «{label}» є обов’язковим}}'

function toCharacters (count: string): string {
  return `{${count}, plural, one {# символ} few {# символи} many {# символів} other {# символу}}`
}

function toItems (count: string): string {
  return `{${count}, plural, one {# елемент} few {# елементи} many {# елементів} other {# елемента}}`
}

function toMatchingItems (count: string): string {
  return `{${count}, plural, one {# відповідний елемент} few {# відповідні елементи} many {# відповідних елементів} ` +
    'other {# відповідного елемента}}'
}

function toFields (count: string): string {
  return `{${count}, plural, one {# поле} few {# поля} many {# полів} other {# поля}}`
}

/** Ukrainian; not yet reviewed by a native speaker. */
export const uk: LocaleDefinition = {
  locale: 'uk',
  validationFailed: 'Дані не пройшли перевірку',
  typeNames: {
    string: 'рядок',
    number: 'число',
    integer: 'ціле число',
    boolean: 'логічне значення',
    object: 'об’єкт',
    array: 'список',
    null: 'порожнє значення'
  },
  parts: {
    body: { text: 'Тіло запиту', gender: 'n' },
    querystring: { text: 'Рядок запиту', gender: 'm' },
    params: { text: 'Параметри шляху', gender: 'pl' },
    headers: { text: 'Заголовки запиту', gender: 'pl' }
  },
  item: 'Елемент {position}: {label}',
  element: { text: 'Елемент {position} списку «{list}»', alone: 'Елемент {position}', gender: 'm' },
  quote: '«{text}»',
  entries: {
    bad_request: 'Не вдалося зрозуміти запит',
    incorrect_data: 'Некоректні дані',
    invalid_email: 'Неправильний формат електронної пошти',
    email_taken: 'Користувач із такою електронною поштою вже існує',
    resource_exists: 'Ресурс із таким ідентифікатором уже існує',
    resource_missing: 'Ресурсу з таким ідентифікатором не існує',
    database_access: 'Помилка доступу до бази даних',
    unauthorized: 'Потрібна автентифікація',
    invalid_credentials: 'Неправильний логін або пароль',
    access_token_expired: 'Термін дії токена доступу закінчився',
    refresh_token_expired: 'Термін дії токена оновлення закінчився',
    no_access_token: 'Токен доступу не надано',
    access_denied: 'Доступ до цього ресурсу заборонено',
    not_found: 'Ресурс не знайдено',
    method_not_allowed: 'Цей ресурс не підтримує метод запиту',
    too_many_requests: 'Забагато запитів. Спробуйте пізніше',
    validation: 'Надані дані некоректні',
    not_acceptable: 'Жодне з доступних представлень не підходить',
    conflict: 'Запит суперечить поточному стану ресурсу',
    gone: 'Ресурс більше недоступний',
    length_required: 'Потрібно вказати довжину вмісту',
    payload_too_large: 'Тіло запиту завелике',
    unsupported_media_type: 'Тип вмісту запиту не підтримується',
    request_timeout: 'Час очікування запиту вичерпано',
    precondition_failed: 'Попередню умову запиту не виконано',
    uri_too_long: 'Адреса запиту задовга',
    expectation_failed: 'Очікування, указане в заголовку запиту, неможливо виконати',
    precondition_required: 'Запит має містити умову',
    headers_too_large: 'Заголовки запиту завеликі',
    range_not_satisfiable: 'Запитаний діапазон недоступний',
    internal: 'Внутрішня помилка сервера',
    not_implemented: 'Запитану можливість не реалізовано',
    service_unavailable: 'Сервіс тимчасово недоступний',
    bad_gateway: 'Сервіс вищого рівня відповів неправильно',
    gateway_timeout: 'Сервіс вищого рівня не відповів вчасно'
  },
  sentences: {
    invalid_type: '{label}: очікується {expected}',
    'invalid_type.string': `${MUST_BE} рядком`,
    'invalid_type.number': `${MUST_BE} числом`,
    'invalid_type.integer': `${MUST_BE} цілим числом`,
    'invalid_type.boolean': `${MUST_BE} логічним значенням`,
    'invalid_type.object': `${MUST_BE} об’єктом`,
    'invalid_type.array': `${MUST_BE} списком`,
    'invalid_type.null': withAdjective('порожнім', 'порожньою', 'порожніми'),
    null_not_allowed: '{gender, select, m {{label} не може бути порожнім} f {{label} не може бути порожньою} ' +
      'n {{label} не може бути порожнім} pl {{label} не можуть бути порожніми} other {Поле «{label}» не може бути порожнім}}',
    not_integer: `${MUST_BE} цілим числом`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'Тіло запиту є обов’язковим',

    too_short: `${MUST_CONTAIN} щонайменше ${toCharacters('min')}`,
    too_long: `${MUST_CONTAIN} щонайбільше ${toCharacters('max')}`,
    wrong_length: `${MUST_CONTAIN} рівно ${toCharacters('length')}`,

    invalid_format: '{label}: неправильний формат',
    'invalid_format.named': '{label}: значення не відповідає формату «{name}»',
    'invalid_format.email': `${MUST_CONTAIN} коректну адресу електронної пошти`,
    'invalid_format.idn-email': `${MUST_CONTAIN} коректну адресу електронної пошти`,
    'invalid_format.uri': `${MUST_CONTAIN} коректний URI`,
    'invalid_format.url': `${MUST_CONTAIN} коректний URL`,
    'invalid_format.uri-reference': `${MUST_CONTAIN} коректне посилання, абсолютне або відносне`,
    'invalid_format.uuid': `${MUST_CONTAIN} коректний UUID`,
    'invalid_format.date': `${MUST_CONTAIN} дату, наприклад 2030-12-31`,
    'invalid_format.time': `${MUST_CONTAIN} час із часовим поясом, наприклад 14:30:00Z`,
    'invalid_format.date-time': `${MUST_CONTAIN} дату й час із часовим поясом, наприклад 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST_CONTAIN} тривалість у форматі ISO 8601, наприклад P1DT12H`,
    'invalid_format.ipv4': `${MUST_CONTAIN} коректну адресу IPv4`,
    'invalid_format.ipv6': `${MUST_CONTAIN} коректну адресу IPv6`,
    'invalid_format.hostname': `${MUST_CONTAIN} коректне ім’я хоста`,
    'invalid_format.json-pointer': `${MUST_CONTAIN} коректний вказівник JSON Pointer`,
    'invalid_format.regex': `${MUST_CONTAIN} коректний регулярний вираз`,
    'invalid_format.byte': `${MUST_CONTAIN} дані в кодуванні Base64`,
    'invalid_format.binary': `${MUST_CONTAIN} двійкові дані`,
    'invalid_format.int32': `${MUST_BE} 32-бітним цілим числом`,
    'invalid_format.int64': `${MUST_BE} 64-бітним цілим числом`,
    'invalid_format.float': `${MUST_BE} числом`,
    'invalid_format.double': `${MUST_BE} числом`,
    'invalid_format.password': '{label}: такий пароль не підходить',

    too_early: `${VALUE_MUST_BE} {inclusive, select, false {пізніше ніж} other {не раніше ніж}} {min}`,
    too_late: `${VALUE_MUST_BE} {inclusive, select, false {раніше ніж} other {не пізніше ніж}} {max}`,

    not_in_list: `${MUST_CONTAIN} одне з таких значень: {allowed}`,
    'not_in_list.hidden': '{label}: неприпустиме значення',
    not_equal: '{label}: очікується значення {expected}',
    'not_equal.accepted': '{gender, select, m {{label} має бути прийнятий} f {{label} має бути прийнята} n {{label} має бути прийняте} ' +
      'pl {{label} мають бути прийняті} other {{label}: потрібна згода}}',
    'not_equal.hidden': '{label}: неприпустиме значення',

    too_small: withAdjective(
      '{inclusive, select, false {більшим} other {не меншим}}',
      '{inclusive, select, false {більшою} other {не меншою}}',
      '{inclusive, select, false {більшими} other {не меншими}}'
    ) + ' за {min, number, ::.####################}',
    too_large: withAdjective(
      '{inclusive, select, false {меншим} other {не більшим}}',
      '{inclusive, select, false {меншою} other {не більшою}}',
      '{inclusive, select, false {меншими} other {не більшими}}'
    ) + ' за {max, number, ::.####################}',
    out_of_range: `${VALUE_MUST_BE} в межах від {min, number, ::.####################} до {max, number, ::.####################}`,
    not_multiple_of: `${withAdjective('кратним', 'кратною', 'кратними')} {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST_CONTAIN} щонайбільше ` +
      '{decimals, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}} після коми',

    too_few_items: `${MUST_CONTAIN} щонайменше ${toItems('min')}`,
    empty_list: `${MUST_CONTAIN} хоча б один елемент`,
    too_many_items: `${MUST_CONTAIN} щонайбільше ${toItems('max')}`,
    duplicate_item: '{label}: таке значення вже є в списку',
    'duplicate_item.list': '{label}: елементи не мають повторюватися',
    missing_item: `${MUST_CONTAIN} щонайменше ${toMatchingItems('min')}`,
    too_many_matching_items: `${MUST_CONTAIN} щонайбільше ${toMatchingItems('max')}`,

    too_few_fields: `${MUST_CONTAIN} щонайменше ${toFields('min')}`,
    too_many_fields: `${MUST_CONTAIN} щонайбільше ${toFields('max')}`,
    unknown_field: 'Поле «{label}» не передбачено',
    not_allowed: '{gender, select, m {{label} тут не дозволений} f {{label} тут не дозволена} n {{label} тут не дозволене} ' +
      'pl {{label} тут не дозволені} other {Поле «{label}» тут не дозволено}}',
    'not_allowed.value': '{label}: таке значення не дозволено',
    invalid_field_name: '{label}: неприпустима назва поля',
    missing_dependent_field: `${IS_REQUIRED}, якщо вказано поле «{when_present}»`,
    missing_one_of: 'Потрібно вказати {alternatives}',

    condition_not_met: '{label}: не виконано умову',
    no_matching_variant: '{label}: значення не відповідає жодному з допустимих варіантів',
    ambiguous_variant: '{label}: значення відповідає одразу кільком допустимим варіантам',
    unknown_variant: `${MUST_CONTAIN} одне з таких значень: {allowed}`,
    'unknown_variant.hidden': '{label}: неприпустимий варіант',

    invalid: '{label}: неприпустиме значення',
    already_exists: '{gender, select, m {{label} уже зайнятий} f {{label} вже зайнята} n {{label} вже зайняте} pl {{label} вже зайняті} ' +
      'other {{label}: значення вже зайняте}}',
    not_found: '{gender, select, m {{label} не знайдений} f {{label} не знайдена} n {{label} не знайдене} pl {{label} не знайдені} ' +
      'other {{label}: значення не знайдено}}',
    mismatch: `${withVerb('має збігатися', 'мають збігатися')} з полем «{other}»`,
    read_only: withVerb('не підлягає зміні', 'не підлягають зміні')
  }
}
