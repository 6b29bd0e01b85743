import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number, adjectives in gender too. Where neither is known, the subject is the field or its value;
// a plural label gets words that fit persons and things alike.
const FIELD = 'Pole „{label}”'
const VALUE = 'Wartość pola „{label}”'

function withVerb (singular: string, plural: string, unknown = `${FIELD} ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} n {{label} ${singular}} pl {{label} ${plural}} ` +
    `other {${unknown}}}`
}

function withAdjective (masculine: string, feminine: string, neuter: string, plural: string): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} n {{label} ${neuter}} pl {{label} ${plural}} ` +
    `other {${FIELD} ${neuter}}}`
}

const MUST = withVerb('musi', 'muszą')
const MAY = withVerb('może', 'mogą')
const HAS_NOT = withVerb('nie ma', 'nie mają')
const DOES_NOT_MATCH = withVerb('nie odpowiada', 'nie odpowiadają')
const IS_REQUIRED = withAdjective('jest wymagany', 'jest wymagana', 'jest wymagane', 'wymagają podania')

function toCharacters (count: string): string {
  return `{${count}, plural, one {# znak} few {# znaki} many {# znaków} other {# znaku}}`
}

function toItems (count: string): string {
  return `{${count}, plural, one {# element} few {# elementy} many {# elementów} other {# elementu}}`
}

function toMatchingItems (count: string): string {
  return `{${count}, plural, one {# element spełniający warunek} few {# elementy spełniające warunek} ` +
    'many {# elementów spełniających warunek} other {# elementu spełniającego warunek}}'
}

function toFields (count: string): string {
  return `{${count}, plural, one {# pole} few {# pola} many {# pól} other {# pola}}`
}

/** Polish; not yet reviewed by a native speaker. */
export const pl: LocaleDefinition = {
  locale: 'pl',
  validationFailed: 'Walidacja nie powiodła się',
  typeNames: {
    string: 'tekst',
    number: 'liczba',
    integer: 'liczba całkowita',
    boolean: 'wartość logiczna',
    object: 'obiekt',
    array: 'lista',
    null: 'pusta wartość'
  },
  parts: {
    body: { text: 'Treść żądania', gender: 'f' },
    querystring: { text: 'Ciąg zapytania', gender: 'm' },
    params: { text: 'Parametry ścieżki', gender: 'pl' },
    headers: { text: 'Nagłówki żądania', gender: 'pl' }
  },
  item: 'Element {position}: {label}',
  element: { text: 'Element {position} listy „{list}”', alone: 'Element {position}', gender: 'm' },
  quote: '„{text}”',
  entries: {
    bad_request: 'Nie udało się zrozumieć żądania',
    incorrect_data: 'Nieprawidłowe dane',
    invalid_email: 'Nieprawidłowy format adresu e-mail',
    email_taken: 'Użytkownik z tym adresem e-mail już istnieje',
    resource_exists: 'Zasób o tym identyfikatorze już istnieje',
    resource_missing: 'Zasób o tym identyfikatorze nie istnieje',
    database_access: 'Błąd dostępu do bazy danych',
    unauthorized: 'Wymagane jest uwierzytelnienie',
    invalid_credentials: 'Nieprawidłowy login lub hasło',
    access_token_expired: 'Token dostępu wygasł',
    refresh_token_expired: 'Token odświeżania wygasł',
    no_access_token: 'Nie podano tokenu dostępu',
    access_denied: 'Odmowa dostępu do tego zasobu',
    not_found: 'Nie znaleziono zasobu',
    method_not_allowed: 'Ten zasób nie obsługuje metody żądania',
    too_many_requests: 'Zbyt wiele żądań. Spróbuj ponownie później',
    validation: 'Podane dane są nieprawidłowe',
    not_acceptable: 'Żadna z dostępnych reprezentacji nie jest akceptowalna',
    conflict: 'Żądanie jest sprzeczne z bieżącym stanem zasobu',
    gone: 'Zasób nie jest już dostępny',
    length_required: 'Należy podać długość treści',
    payload_too_large: 'Treść żądania jest zbyt duża',
    unsupported_media_type: 'Typ treści żądania nie jest obsługiwany',
    request_timeout: 'Przekroczono czas oczekiwania na żądanie',
    precondition_failed: 'Warunek wstępny żądania nie został spełniony',
    uri_too_long: 'Adres żądania jest zbyt długi',
    expectation_failed: 'Nie można spełnić oczekiwania podanego w żądaniu',
    precondition_required: 'Żądanie musi być warunkowe',
    headers_too_large: 'Nagłówki żądania są zbyt duże',
    range_not_satisfiable: 'Żądany zakres jest niedostępny',
    internal: 'Wewnętrzny błąd serwera',
    not_implemented: 'Żądana funkcja nie została zaimplementowana',
    service_unavailable: 'Usługa jest chwilowo niedostępna',
    bad_gateway: 'Usługa nadrzędna odpowiedziała nieprawidłowo',
    gateway_timeout: 'Usługa nadrzędna nie odpowiedziała na czas'
  },
  sentences: {
    // The verb «być» puts a type into another case than a list needs; so each type has its own sentence.
    invalid_type: '{label}: dozwolony typ wartości to {expected}',
    'invalid_type.string': `${MUST} być tekstem`,
    'invalid_type.number': `${MUST} być liczbą`,
    'invalid_type.integer': `${MUST} być liczbą całkowitą`,
    'invalid_type.boolean': `${MUST} być wartością logiczną`,
    'invalid_type.object': `${MUST} być obiektem`,
    'invalid_type.array': `${MUST} być listą`,
    'invalid_type.null': `${MUST} mieć pustą wartość`,
    null_not_allowed: withAdjective('nie może być pusty', 'nie może być pusta', 'nie może być puste', 'nie mogą mieć pustej wartości'),
    not_integer: `${MUST} być liczbą całkowitą`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'Treść żądania jest wymagana',

    too_short: `${MUST} mieć co najmniej ${toCharacters('min')}`,
    too_long: `${MAY} mieć najwyżej ${toCharacters('max')}`,
    wrong_length: `${MUST} mieć dokładnie ${toCharacters('length')}`,

    invalid_format: `${withVerb('ma', 'mają')} nieprawidłowy format`,
    'invalid_format.named': `${withVerb('ma', 'mają')} format inny niż „{name}”`,
    'invalid_format.email': `${MUST} być prawidłowym adresem e-mail`,
    'invalid_format.idn-email': `${MUST} być prawidłowym adresem e-mail`,
    'invalid_format.uri': `${MUST} być prawidłowym identyfikatorem URI`,
    'invalid_format.url': `${MUST} być prawidłowym adresem URL`,
    'invalid_format.uri-reference': `${MUST} być prawidłowym odnośnikiem, bezwzględnym lub względnym`,
    'invalid_format.uuid': `${MUST} być prawidłowym identyfikatorem UUID`,
    'invalid_format.date': `${MUST} być datą, na przykład 2030-12-31`,
    'invalid_format.time': `${MUST} być godziną ze strefą czasową, na przykład 14:30:00Z`,
    'invalid_format.date-time': `${MUST} być datą i godziną ze strefą czasową, na przykład 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} być czasem trwania w formacie ISO 8601, na przykład P1DT12H`,
    'invalid_format.ipv4': `${MUST} być prawidłowym adresem IPv4`,
    'invalid_format.ipv6': `${MUST} być prawidłowym adresem IPv6`,
    'invalid_format.hostname': `${MUST} być prawidłową nazwą hosta`,
    'invalid_format.json-pointer': `${MUST} być prawidłowym wskaźnikiem JSON Pointer`,
    'invalid_format.regex': `${MUST} być prawidłowym wyrażeniem regularnym`,
    'invalid_format.byte': `${MUST} zawierać dane zakodowane w Base64`,
    'invalid_format.binary': `${MUST} zawierać dane binarne`,
    'invalid_format.int32': `${MUST} być 32-bitową liczbą całkowitą`,
    'invalid_format.int64': `${MUST} być 64-bitową liczbą całkowitą`,
    'invalid_format.float': `${MUST} być liczbą`,
    'invalid_format.double': `${MUST} być liczbą`,
    'invalid_format.password': '{label}: to hasło nie spełnia wymagań',

    too_early: `${MUST} przypadać {inclusive, select, false {później niż} other {nie wcześniej niż}} {min}`,
    too_late: `${MUST} przypadać {inclusive, select, false {wcześniej niż} other {nie później niż}} {max}`,

    not_in_list: `${MUST} mieć jedną z wartości: {allowed}`,
    'not_in_list.hidden': `${HAS_NOT} żadnej z dozwolonych wartości`,
    not_equal: `${MUST} mieć wartość {expected}`,
    'not_equal.accepted': withVerb('wymaga akceptacji', 'wymagają akceptacji'),
    'not_equal.hidden': `${HAS_NOT} oczekiwanej wartości`,

    too_small: `${MUST} wynosić {inclusive, select, false {więcej niż} other {co najmniej}} {min, number, ::.####################}`,
    too_large: `${MUST} wynosić {inclusive, select, false {mniej niż} other {nie więcej niż}} {max, number, ::.####################}`,
    out_of_range: `${MUST} mieścić się w zakresie od {min, number, ::.####################} do {max, number, ::.####################}`,
    not_multiple_of: `${MUST} być wielokrotnością liczby {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MAY} mieć najwyżej ` +
      '{decimals, plural, one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}} po przecinku',

    too_few_items: `${MUST} zawierać co najmniej ${toItems('min')}`,
    empty_list: `${MUST} zawierać co najmniej jeden element`,
    too_many_items: `${MAY} zawierać najwyżej ${toItems('max')}`,
    duplicate_item: withVerb('nie może powtarzać wcześniejszego elementu', 'nie mogą powtarzać wcześniejszego elementu'),
    'duplicate_item.list': withVerb('nie może zawierać powtarzających się elementów', 'nie mogą zawierać powtarzających się elementów'),
    missing_item: `${MUST} zawierać co najmniej ${toMatchingItems('min')}`,
    too_many_matching_items: `${MAY} zawierać najwyżej ${toMatchingItems('max')}`,

    too_few_fields: `${MUST} zawierać co najmniej ${toFields('min')}`,
    too_many_fields: `${MAY} zawierać najwyżej ${toFields('max')}`,
    unknown_field: `${FIELD} jest nieznane`,
    not_allowed: withAdjective('jest niedozwolony', 'jest niedozwolona', 'jest niedozwolone', 'nie mogą tu występować'),
    'not_allowed.value': withVerb('ma niedozwoloną wartość', 'mają niedozwoloną wartość', `${VALUE} jest niedozwolona`),
    invalid_field_name: '„{label}” nie jest prawidłową nazwą pola',
    missing_dependent_field: `${IS_REQUIRED}, gdy podano pole „{when_present}”`,
    missing_one_of: 'Należy podać {alternatives}',

    condition_not_met: `${withVerb('nie spełnia', 'nie spełniają')} warunku`,
    no_matching_variant: `${DOES_NOT_MATCH} żadnemu z dozwolonych wariantów`,
    ambiguous_variant: `${withVerb('odpowiada', 'odpowiadają')} więcej niż jednemu z dozwolonych wariantów`,
    unknown_variant: `${MUST} mieć jedną z wartości: {allowed}`,
    'unknown_variant.hidden': `${DOES_NOT_MATCH} żadnemu z dozwolonych wariantów`,

    invalid: withAdjective('jest nieprawidłowy', 'jest nieprawidłowa', 'jest nieprawidłowe', 'mają nieprawidłową wartość'),
    already_exists: withVerb('jest już w użyciu', 'są już w użyciu', `${VALUE} jest już w użyciu`),
    not_found: withVerb('nie istnieje', 'nie istnieją', `${VALUE} nie istnieje`),
    mismatch: `${MUST} zgadzać się z polem „{other}”`,
    read_only: withVerb('nie podlega zmianie', 'nie podlegają zmianie')
  }
}
