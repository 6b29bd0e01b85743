import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label. Where its gender is not known, the sentence takes a form that fits any label.
const MUST_BE =
  '{gender, select, m {{label} должен быть} f {{label} должна быть} n {{label} должно быть} pl {{label} должны быть} ' +
  'other {Значение поля «{label}» должно быть}}'
const MUST_CONTAIN =
  '{gender, select, m {{label} должен содержать} f {{label} должна содержать} n {{label} должно содержать} pl {{label} должны содержать} ' +
  'other {Поле «{label}» должно содержать}}'

const IS_REQUIRED = '{gender, select, m {{label} обязателен} f {{label} обязательна} n {{label} обязательно} pl {{label} обязательны} ' +
  'other {Поле «{label}» обязательно}}'
const MUST_HAVE = '{gender, select, m {{label} должен иметь} f {{label} должна иметь} n {{label} должно иметь} pl {{label} должны иметь} ' +
  'other {Поле «{label}» должно иметь}}'

/** Russian; not yet reviewed by a native speaker. */
export const ru: LocaleDefinition = {
  locale: 'ru',
  validationFailed: 'Данные не прошли проверку',
  typeNames: {
    string: 'строка',
    number: 'число',
    integer: 'целое число',
    boolean: 'логическое значение',
    object: 'объект',
    array: 'список',
    null: 'пустое значение'
  },
  parts: {
    body: { text: 'Тело запроса', gender: 'n' },
    querystring: { text: 'Строка запроса', gender: 'f' },
    params: { text: 'Параметры пути', gender: 'pl' },
    headers: { text: 'Заголовки запроса', gender: 'pl' }
  },
  item: 'Элемент {position}: {label}',
  element: { text: 'Элемент {position} списка «{list}»', alone: 'Элемент {position}', gender: 'm' },
  quote: '«{text}»',
  entries: {
    bad_request: 'Не удалось понять запрос',
    incorrect_data: 'Некорректные данные',
    invalid_email: 'Неверный формат электронной почты',
    email_taken: 'Пользователь с такой электронной почтой уже существует',
    resource_exists: 'Ресурс с таким id уже существует',
    resource_missing: 'Ресурса с таким id не существует',
    database_access: 'Ошибка доступа к базе данных',
    unauthorized: 'Требуется авторизация',
    invalid_credentials: 'Неправильный логин или пароль',
    access_token_expired: 'Срок действия access токена истёк',
    refresh_token_expired: 'Срок действия refresh токена истёк',
    no_access_token: 'Не был предоставлен access токен',
    access_denied: 'Доступ к этому ресурсу запрещён',
    not_found: 'Ресурс не был найден',
    method_not_allowed: 'Метод запроса не поддерживается данным ресурсом',
    too_many_requests: 'Слишком много запросов. Попробуйте позже',
    validation: 'Указанные данные недействительны',
    not_acceptable: 'Ни одно из доступных представлений не подходит',
    conflict: 'Запрос противоречит текущему состоянию ресурса',
    gone: 'Ресурс больше не доступен',
    length_required: 'Необходимо указать длину содержимого',
    payload_too_large: 'Тело запроса слишком велико',
    unsupported_media_type: 'Тип содержимого запроса не поддерживается',
    request_timeout: 'Время ожидания запроса истекло',
    precondition_failed: 'Предварительное условие запроса не выполнено',
    uri_too_long: 'Адрес запроса слишком длинный',
    expectation_failed: 'Ожидание из заголовка запроса не может быть выполнено',
    precondition_required: 'Запрос должен содержать условие',
    headers_too_large: 'Заголовки запроса слишком велики',
    range_not_satisfiable: 'Запрошенный диапазон недоступен',
    internal: 'Внутренняя ошибка сервера',
    not_implemented: 'Запрошенная возможность не реализована',
    service_unavailable: 'Сервис временно недоступен',
    bad_gateway: 'Вышестоящий сервис ответил неверно',
    gateway_timeout: 'Вышестоящий сервис не ответил вовремя'
  },
  sentences: {
    invalid_type: '{label}: ожидается {expected}',
    'invalid_type.string': '{label}: нужна строка',
    'invalid_type.number': '{label}: нужно число',
    'invalid_type.integer': '{label}: нужно целое число',
    'invalid_type.boolean': '{label}: нужно логическое значение',
    'invalid_type.object': '{label}: нужен объект',
    'invalid_type.array': '{label}: нужен список',
    'invalid_type.null': '{label}: нужно пустое значение',
    null_not_allowed: '{gender, select, m {{label} не должен быть пустым} f {{label} не должна быть пустой} ' +
      'n {{label} не должно быть пустым} pl {{label} не должны быть пустыми} other {Поле «{label}» не должно быть пустым}}',
    not_integer: '{label}: нужно целое число',
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'Тело запроса обязательно',

    too_short: `${MUST_CONTAIN} не менее {min, plural, one {# символа} few {# символов} many {# символов} other {# символа}}`,
    too_long: `${MUST_CONTAIN} не более {max, plural, one {# символа} few {# символов} many {# символов} other {# символа}}`,
    wrong_length: `${MUST_CONTAIN} ровно {length, plural, one {# символ} few {# символа} many {# символов} other {# символа}}`,

    invalid_format: '{label}: неверный формат',
    'invalid_format.named': '{label}: значение не соответствует формату «{name}»',
    'invalid_format.email': '{label}: нужен корректный адрес электронной почты',
    'invalid_format.idn-email': '{label}: нужен корректный адрес электронной почты',
    'invalid_format.uri': '{label}: нужен корректный URI',
    'invalid_format.url': '{label}: нужен корректный URL',
    'invalid_format.uri-reference': '{label}: нужна корректная ссылка, абсолютная или относительная',
    'invalid_format.uuid': '{label}: нужен корректный UUID',
    'invalid_format.date': '{label}: нужна дата, например 2030-12-31',
    'invalid_format.time': '{label}: нужно время с часовым поясом, например 14:30:00Z',
    'invalid_format.date-time': '{label}: нужны дата и время с часовым поясом, например 2030-12-31T14:30:00Z',
    'invalid_format.duration': '{label}: нужна длительность в формате ISO 8601, например P1DT12H',
    'invalid_format.ipv4': '{label}: нужен корректный адрес IPv4',
    'invalid_format.ipv6': '{label}: нужен корректный адрес IPv6',
    'invalid_format.hostname': '{label}: нужно корректное имя хоста',
    'invalid_format.json-pointer': '{label}: нужен корректный указатель JSON Pointer',
    'invalid_format.regex': '{label}: нужно корректное регулярное выражение',
    'invalid_format.byte': '{label}: нужны данные в кодировке Base64',
    'invalid_format.binary': '{label}: нужны двоичные данные',
    'invalid_format.int32': '{label}: нужно 32-битное целое число',
    'invalid_format.int64': '{label}: нужно 64-битное целое число',
    'invalid_format.float': '{label}: нужно число',
    'invalid_format.double': '{label}: нужно число',
    'invalid_format.password': '{label}: такой пароль не подходит',

    too_early: `${MUST_BE} {inclusive, select, false {позже} other {не раньше}} {min}`,
    too_late: `${MUST_BE} {inclusive, select, false {раньше} other {не позже}} {max}`,

    not_in_list: `${MUST_HAVE} одно из значений: {allowed}`,
    'not_in_list.hidden': '{label}: недопустимое значение',
    not_equal: '{label}: ожидается значение {expected}',
    'not_equal.accepted': '{gender, select, m {{label} должен быть принят} f {{label} должна быть принята} ' +
      'n {{label} должно быть принято} pl {{label} должны быть приняты} other {{label}: требуется согласие}}',
    'not_equal.hidden': '{label}: недопустимое значение',

    too_small: `${MUST_BE} {inclusive, select, false {больше} other {не меньше}} {min, number, ::.####################}`,
    too_large: `${MUST_BE} {inclusive, select, false {меньше} other {не больше}} {max, number, ::.####################}`,
    out_of_range: `${MUST_BE} от {min, number, ::.####################} до {max, number, ::.####################}`,
    not_multiple_of: '{gender, select, m {{label} должен быть кратен} f {{label} должна быть кратна} n {{label} должно быть кратно} ' +
      'pl {{label} должны быть кратны} other {{label}: значение должно быть кратно}} {multiple_of, number, ::.####################}',
    too_many_decimals: `${MUST_CONTAIN} не более ` +
      '{decimals, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}} после запятой',

    too_few_items: `${MUST_CONTAIN} не менее {min, plural, one {# элемента} few {# элементов} many {# элементов} other {# элемента}}`,
    empty_list: `${MUST_CONTAIN} хотя бы один элемент`,
    too_many_items: `${MUST_CONTAIN} не более {max, plural, one {# элемента} few {# элементов} many {# элементов} other {# элемента}}`,
    duplicate_item: '{label}: такое значение уже есть в списке',
    'duplicate_item.list': '{label}: элементы не должны повторяться',
    missing_item: `${MUST_CONTAIN} не менее {min, plural, one {# подходящего элемента} few {# подходящих элементов} ` +
      'many {# подходящих элементов} other {# подходящего элемента}}',
    too_many_matching_items: `${MUST_CONTAIN} не более {max, plural, one {# подходящего элемента} few {# подходящих элементов} ` +
      'many {# подходящих элементов} other {# подходящего элемента}}',

    too_few_fields: `${MUST_CONTAIN} не менее {min, plural, one {# поля} few {# полей} many {# полей} other {# поля}}`,
    too_many_fields: `${MUST_CONTAIN} не более {max, plural, one {# поля} few {# полей} many {# полей} other {# поля}}`,
    unknown_field: 'Поле «{label}» не предусмотрено',
    not_allowed: '{gender, select, m {{label} здесь не допускается} f {{label} здесь не допускается} n {{label} здесь не допускается} ' +
      'pl {{label} здесь не допускаются} other {Поле «{label}» здесь не допускается}}',
    'not_allowed.value': '{label}: такое значение не допускается',
    invalid_field_name: '{label}: недопустимое имя поля',
    missing_dependent_field: `${IS_REQUIRED}, если указано поле «{when_present}»`,
    missing_one_of: 'Необходимо указать {alternatives}',

    condition_not_met: '{label}: не выполнено условие',
    no_matching_variant: '{label}: значение не соответствует ни одному из допустимых вариантов',
    ambiguous_variant: '{label}: значение соответствует сразу нескольким допустимым вариантам',
    unknown_variant: `${MUST_HAVE} одно из значений: {allowed}`,
    'unknown_variant.hidden': '{label}: недопустимый вариант',

    invalid: '{label}: недопустимое значение',
    already_exists: '{gender, select, m {{label} уже занят} f {{label} уже занята} n {{label} уже занято} pl {{label} уже заняты} ' +
      'other {{label}: значение уже занято}}',
    not_found: '{gender, select, m {{label} не найден} f {{label} не найдена} n {{label} не найдено} pl {{label} не найдены} ' +
      'other {{label}: значение не найдено}}',
    mismatch: '{gender, select, m {{label} должен} f {{label} должна} n {{label} должно} pl {{label} должны} ' +
      'other {Поле «{label}» должно}} совпадать с полем «{other}»',
    read_only: '{gender, select, m {{label} не может быть изменён} f {{label} не может быть изменена} ' +
      'n {{label} не может быть изменено} pl {{label} не могут быть изменены} other {Поле «{label}» нельзя изменить}}'
  }
}
