import type { LocaleDefinition } from '../../../types/locale.js'

// A verb before its subject is masculine or feminine, and feminine with the plural of things; so is an adjective after it.
// Where the gender is not known, the subject is the field or its value. A sentence then begins with an Arabic word, so that a
// label in Latin letters does not turn its direction.
const FIELD = 'الحقل «{label}»'
const NAME = `{gender, select, m {{label}} f {{label}} pl {{label}} other {${FIELD}}}`

function withVerb (masculine: string, feminine: string): string {
  return `{gender, select, m {${masculine} {label}} f {${feminine} {label}} pl {${feminine} {label}} other {${masculine} ${FIELD}}}`
}

function withAdjective (masculine: string, feminine: string, unknown = `${FIELD} ${masculine}`): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} pl {{label} ${feminine}} other {${unknown}}}`
}

const MUST_BE = `يجب أن ${withVerb('يكون', 'تكون')}`
const MUST_NOT_BE = `يجب ألا ${withVerb('يكون', 'تكون')}`
const MUST_CONTAIN = `يجب أن ${withVerb('يحتوي', 'تحتوي')} على`
const IS_REQUIRED = withAdjective('مطلوب', 'مطلوبة')
const NOT_MATCHING = `لا ${withVerb('يطابق', 'تطابق')} أيًا من الصيغ المسموح بها`

/** Left-to-right mark: without it, digits with hyphens after Arabic letters are shown from right to left. */
const LTR = '\u200E'

function toCharacters (count: string): string {
  return `{${count}, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}`
}

function toItems (count: string): string {
  return `{${count}, plural, zero {# عنصر} one {عنصر واحد} two {عنصرين} few {# عناصر} many {# عنصرًا} other {# عنصر}}`
}

function toMatchingItems (count: string): string {
  return `{${count}, plural, zero {# عنصر مطابق} one {عنصر مطابق واحد} two {عنصرين مطابقين} few {# عناصر مطابقة} ` +
    'many {# عنصرًا مطابقًا} other {# عنصر مطابق}}'
}

function toFields (count: string): string {
  return `{${count}, plural, zero {# حقل} one {حقل واحد} two {حقلين} few {# حقول} many {# حقلًا} other {# حقل}}`
}

/** Arabic; not yet reviewed by a native speaker. */
export const ar: LocaleDefinition = {
  locale: 'ar',
  validationFailed: 'فشل التحقق من البيانات',
  typeNames: {
    string: 'نصًا',
    number: 'عددًا',
    integer: 'عددًا صحيحًا',
    boolean: 'قيمة منطقية',
    object: 'كائنًا',
    array: 'قائمة',
    null: 'قيمة فارغة'
  },
  parts: {
    body: { text: 'نص الطلب', gender: 'm' },
    querystring: { text: 'سلسلة الاستعلام', gender: 'f' },
    params: { text: 'معاملات المسار', gender: 'pl' },
    headers: { text: 'ترويسات الطلب', gender: 'pl' }
  },
  item: 'العنصر {position}: {label}',
  element: { text: 'العنصر {position} من «{list}»', alone: 'العنصر {position}', gender: 'm' },
  quote: '«{text}»',
  entries: {
    bad_request: 'تعذّر فهم الطلب',
    incorrect_data: 'بيانات غير صحيحة',
    invalid_email: 'تنسيق البريد الإلكتروني غير صحيح',
    email_taken: 'يوجد بالفعل مستخدم بهذا البريد الإلكتروني',
    resource_exists: 'يوجد بالفعل مورد بهذا المعرّف',
    resource_missing: 'لا يوجد مورد بهذا المعرّف',
    database_access: 'خطأ في الوصول إلى قاعدة البيانات',
    unauthorized: 'المصادقة مطلوبة',
    invalid_credentials: 'اسم المستخدم أو كلمة المرور غير صحيحة',
    access_token_expired: 'انتهت صلاحية رمز الوصول',
    refresh_token_expired: 'انتهت صلاحية رمز التحديث',
    no_access_token: 'لم يُقدَّم رمز الوصول',
    access_denied: 'الوصول إلى هذا المورد مرفوض',
    not_found: 'لم يُعثر على المورد',
    method_not_allowed: 'هذا المورد لا يدعم طريقة الطلب',
    too_many_requests: 'عدد الطلبات كبير جدًا. حاول مرة أخرى لاحقًا',
    validation: 'البيانات المقدَّمة غير صالحة',
    not_acceptable: 'لا شيء من التمثيلات المتاحة مقبول',
    conflict: 'يتعارض الطلب مع الحالة الحالية للمورد',
    gone: 'لم يعد المورد متاحًا',
    length_required: 'يجب تحديد طول المحتوى',
    payload_too_large: 'نص الطلب كبير جدًا',
    unsupported_media_type: 'نوع محتوى الطلب غير مدعوم',
    request_timeout: 'انتهت مهلة انتظار الطلب',
    precondition_failed: 'لم يتحقق أحد الشروط المسبقة للطلب',
    uri_too_long: 'عنوان URL للطلب طويل جدًا',
    expectation_failed: 'لا يمكن تلبية توقعات الطلب',
    precondition_required: 'يجب أن يتضمن الطلب شرطًا مسبقًا',
    headers_too_large: 'ترويسات الطلب كبيرة جدًا',
    range_not_satisfiable: 'النطاق المطلوب غير متاح',
    internal: 'خطأ داخلي في الخادم',
    not_implemented: 'لم تُنفَّذ الوظيفة المطلوبة بعد',
    service_unavailable: 'الخدمة غير متاحة مؤقتًا',
    bad_gateway: 'أرسلت خدمة يعتمد عليها الخادم استجابة غير صحيحة',
    gateway_timeout: 'لم تستجب خدمة يعتمد عليها الخادم في الوقت المناسب'
  },
  sentences: {
    invalid_type: `${MUST_BE} {expected}`,
    'invalid_type.null': '{gender, select, m {يجب أن يكون {label} فارغًا} f {يجب أن تكون {label} فارغة} ' +
      `pl {يجب أن تكون {label} فارغة} other {يجب أن يكون ${FIELD} فارغًا}}`,
    null_not_allowed: '{gender, select, m {يجب ألا يكون {label} فارغًا} f {يجب ألا تكون {label} فارغة} ' +
      `pl {يجب ألا تكون {label} فارغة} other {يجب ألا يكون ${FIELD} فارغًا}}`,
    not_integer: `${MUST_BE} عددًا صحيحًا`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'نص الطلب مطلوب',

    too_short: `${MUST_CONTAIN} ${toCharacters('min')} على الأقل`,
    too_long: `${MUST_CONTAIN} ${toCharacters('max')} على الأكثر`,
    wrong_length: `${MUST_CONTAIN} ${toCharacters('length')} بالضبط`,

    invalid_format: `تنسيق ${NAME} غير صحيح`,
    'invalid_format.named': `لا ${withVerb('يطابق', 'تطابق')} التنسيق «{name}»`,
    'invalid_format.email': `${MUST_BE} عنوان بريد إلكتروني صالحًا`,
    'invalid_format.idn-email': `${MUST_BE} عنوان بريد إلكتروني صالحًا`,
    'invalid_format.uri': `${MUST_BE} معرّف URI صالحًا`,
    'invalid_format.url': `${MUST_BE} عنوان URL صالحًا`,
    'invalid_format.uri-reference': `${MUST_BE} رابطًا صالحًا، مطلقًا أو نسبيًا`,
    'invalid_format.uuid': `${MUST_BE} معرّف UUID صالحًا`,
    'invalid_format.date': `${MUST_BE} تاريخًا، مثل ${LTR}2030-12-31`,
    'invalid_format.time': `${MUST_BE} وقتًا مع المنطقة الزمنية، مثل ${LTR}14:30:00Z`,
    'invalid_format.date-time': `${MUST_BE} تاريخًا ووقتًا مع المنطقة الزمنية، مثل ${LTR}2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST_BE} مدة زمنية بتنسيق ISO 8601، مثل ${LTR}P1DT12H`,
    'invalid_format.ipv4': `${MUST_BE} عنوان IPv4 صالحًا`,
    'invalid_format.ipv6': `${MUST_BE} عنوان IPv6 صالحًا`,
    'invalid_format.hostname': `${MUST_BE} اسم مضيف صالحًا`,
    'invalid_format.json-pointer': `${MUST_BE} مؤشر JSON Pointer صالحًا`,
    'invalid_format.regex': `${MUST_BE} تعبيرًا نمطيًا صالحًا`,
    'invalid_format.byte': `${MUST_CONTAIN} بيانات مرمّزة بترميز Base64`,
    'invalid_format.binary': `${MUST_CONTAIN} بيانات ثنائية`,
    'invalid_format.int32': `${MUST_BE} عددًا صحيحًا بطول 32 بت`,
    'invalid_format.int64': `${MUST_BE} عددًا صحيحًا بطول 64 بت`,
    'invalid_format.float': `${MUST_BE} عددًا`,
    'invalid_format.double': `${MUST_BE} عددًا`,
    'invalid_format.password': `كلمة المرور في ${NAME} غير مقبولة`,

    too_early: `{inclusive, select, false {${MUST_BE} بعد} other {${MUST_NOT_BE} قبل}} {min}`,
    too_late: `{inclusive, select, false {${MUST_BE} قبل} other {${MUST_NOT_BE} بعد}} {max}`,

    not_in_list: `يجب أن تكون قيمة ${NAME} إحدى القيم التالية: {allowed}`,
    'not_in_list.hidden': `قيمة ${NAME} ليست من القيم المسموح بها`,
    not_equal: `يجب أن تكون قيمة ${NAME} هي {expected}`,
    'not_equal.accepted': `يجب قبول ${NAME}`,
    'not_equal.hidden': `قيمة ${NAME} لا تطابق القيمة المتوقعة`,

    too_small: `{inclusive, select, false {${MUST_BE} أكبر من} other {يجب ألا ${withVerb('يقل', 'تقل')} عن}} ` +
      '{min, number, ::.####################}',
    too_large: `{inclusive, select, false {${MUST_BE} أقل من} other {يجب ألا ${withVerb('يزيد', 'تزيد')} على}} ` +
      '{max, number, ::.####################}',
    out_of_range: `${MUST_BE} بين {min, number, ::.####################} و{max, number, ::.####################}`,
    not_multiple_of: `${MUST_BE} من مضاعفات العدد {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST_CONTAIN} {decimals, plural, zero {# منزلة عشرية} one {منزلة عشرية واحدة} two {منزلتين عشريتين} ` +
      'few {# منازل عشرية} many {# منزلة عشرية} other {# منزلة عشرية}} على الأكثر',

    too_few_items: `${MUST_CONTAIN} ${toItems('min')} على الأقل`,
    empty_list: `${MUST_CONTAIN} عنصر واحد على الأقل`,
    too_many_items: `${MUST_CONTAIN} ${toItems('max')} على الأكثر`,
    duplicate_item: `يجب ألا ${withVerb('يكرر', 'تكرر')} عنصرًا سابقًا`,
    'duplicate_item.list': `يجب ألا ${withVerb('يحتوي', 'تحتوي')} على عناصر مكررة`,
    missing_item: `${MUST_CONTAIN} ${toMatchingItems('min')} على الأقل`,
    too_many_matching_items: `${MUST_CONTAIN} ${toMatchingItems('max')} على الأكثر`,

    too_few_fields: `${MUST_CONTAIN} ${toFields('min')} على الأقل`,
    too_many_fields: `${MUST_CONTAIN} ${toFields('max')} على الأكثر`,
    unknown_field: 'الحقل «{label}» غير معروف',
    not_allowed: withAdjective('غير مسموح به', 'غير مسموح بها'),
    'not_allowed.value': `قيمة ${NAME} غير مسموح بها`,
    invalid_field_name: 'اسم الحقل «{label}» غير صالح',
    missing_dependent_field: `${IS_REQUIRED} عند تقديم الحقل «{when_present}»`,
    missing_one_of: 'يجب تقديم {alternatives}',

    condition_not_met: `لا ${withVerb('يستوفي', 'تستوفي')} أحد الشروط`,
    no_matching_variant: NOT_MATCHING,
    ambiguous_variant: `${withVerb('يطابق', 'تطابق')} أكثر من صيغة من الصيغ المسموح بها`,
    unknown_variant: `يجب أن تكون قيمة ${NAME} إحدى القيم التالية: {allowed}`,
    'unknown_variant.hidden': NOT_MATCHING,

    invalid: withAdjective('غير صالح', 'غير صالحة', `قيمة ${FIELD} غير صالحة`),
    already_exists: withAdjective('مستخدم بالفعل', 'مستخدمة بالفعل', `قيمة ${FIELD} مستخدمة بالفعل`),
    not_found: withAdjective('غير موجود', 'غير موجودة', `قيمة ${FIELD} غير موجودة`),
    mismatch: `يجب أن ${withVerb('يتطابق', 'تتطابق')} مع الحقل «{other}»`,
    read_only: `لا يمكن تعديل ${NAME}`
  }
}
