import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number. Where that is not known, the subject is the field or its value.
function withVerb (singular: string, plural: string, unknown = `Das Feld „{label}“ ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} n {{label} ${singular}} pl {{label} ${plural}} other {${unknown}}}`
}

const MUST = withVerb('muss', 'müssen')
const MAY = withVerb('darf', 'dürfen')
const IS = withVerb('ist', 'sind')

/** German; not yet reviewed by a native speaker. */
export const de: LocaleDefinition = {
  locale: 'de',
  validationFailed: 'Die Prüfung der Daten ist fehlgeschlagen',
  typeNames: {
    string: 'eine Zeichenkette',
    number: 'eine Zahl',
    integer: 'eine ganze Zahl',
    boolean: 'ein Wahrheitswert',
    object: 'ein Objekt',
    array: 'eine Liste',
    null: 'leer'
  },
  parts: {
    body: { text: 'Der Anfragekörper', gender: 'm' },
    querystring: { text: 'Die Abfragezeichenfolge', gender: 'f' },
    params: { text: 'Die Pfadparameter', gender: 'pl' },
    headers: { text: 'Die Header der Anfrage', gender: 'pl' }
  },
  item: 'Element {position}: {label}',
  element: { text: 'Das Element {position} von „{list}“', alone: 'Das Element {position}', gender: 'n' },
  quote: '„{text}“',
  articles: ['der', 'die', 'das'],
  entries: {
    bad_request: 'Die Anfrage konnte nicht verstanden werden',
    incorrect_data: 'Fehlerhafte Daten',
    invalid_email: 'Ungültiges Format der E-Mail-Adresse',
    email_taken: 'Ein Benutzer mit dieser E-Mail-Adresse existiert bereits',
    resource_exists: 'Eine Ressource mit dieser ID existiert bereits',
    resource_missing: 'Eine Ressource mit dieser ID existiert nicht',
    database_access: 'Fehler beim Zugriff auf die Datenbank',
    unauthorized: 'Eine Authentifizierung ist erforderlich',
    invalid_credentials: 'Benutzername oder Passwort ist falsch',
    access_token_expired: 'Das Zugriffstoken ist abgelaufen',
    refresh_token_expired: 'Das Aktualisierungstoken ist abgelaufen',
    no_access_token: 'Das Zugriffstoken fehlt',
    access_denied: 'Der Zugriff auf diese Ressource wurde verweigert',
    not_found: 'Die Ressource wurde nicht gefunden',
    method_not_allowed: 'Diese Ressource unterstützt die Anfragemethode nicht',
    too_many_requests: 'Zu viele Anfragen. Bitte versuchen Sie es später erneut',
    validation: 'Die angegebenen Daten sind ungültig',
    not_acceptable: 'Keine der verfügbaren Darstellungen ist akzeptabel',
    conflict: 'Die Anfrage steht im Widerspruch zum aktuellen Zustand der Ressource',
    gone: 'Die Ressource ist nicht mehr verfügbar',
    length_required: 'Die Länge des Inhalts muss angegeben werden',
    payload_too_large: 'Der Anfragekörper ist zu groß',
    unsupported_media_type: 'Der Medientyp der Anfrage wird nicht unterstützt',
    request_timeout: 'Die Anfrage wurde nicht rechtzeitig übermittelt',
    precondition_failed: 'Eine Vorbedingung der Anfrage ist nicht erfüllt',
    uri_too_long: 'Die URL der Anfrage ist zu lang',
    expectation_failed: 'Die Erwartung der Anfrage kann nicht erfüllt werden',
    precondition_required: 'Die Anfrage muss eine Vorbedingung enthalten',
    headers_too_large: 'Die Header der Anfrage sind zu groß',
    range_not_satisfiable: 'Der angeforderte Bereich ist nicht verfügbar',
    internal: 'Interner Serverfehler',
    not_implemented: 'Die angeforderte Funktion ist nicht implementiert',
    service_unavailable: 'Der Dienst ist vorübergehend nicht verfügbar',
    bad_gateway: 'Ein vorgelagerter Dienst hat fehlerhaft geantwortet',
    gateway_timeout: 'Ein vorgelagerter Dienst hat nicht rechtzeitig geantwortet'
  },
  sentences: {
    invalid_type: `${MUST} {expected} sein`,
    'invalid_type.null': `${MUST} leer sein`,
    null_not_allowed: `${MAY} nicht leer sein`,
    not_integer: `${MUST} eine ganze Zahl sein`,
    missing_field: `${IS} erforderlich`,
    blank: `${IS} erforderlich`,
    missing_body: 'Der Anfragekörper ist erforderlich',

    too_short: `${MUST} mindestens {min, plural, one {# Zeichen} other {# Zeichen}} enthalten`,
    too_long: `${MAY} höchstens {max, plural, one {# Zeichen} other {# Zeichen}} enthalten`,
    wrong_length: `${MUST} genau {length, plural, one {# Zeichen} other {# Zeichen}} enthalten`,

    invalid_format: withVerb('hat ein ungültiges Format', 'haben ein ungültiges Format'),
    'invalid_format.named': `${withVerb('entspricht', 'entsprechen')} nicht dem Format „{name}“`,
    'invalid_format.email': `${MUST} eine gültige E-Mail-Adresse sein`,
    'invalid_format.idn-email': `${MUST} eine gültige E-Mail-Adresse sein`,
    'invalid_format.uri': `${MUST} eine gültige URI sein`,
    'invalid_format.url': `${MUST} eine gültige URL sein`,
    'invalid_format.uri-reference': `${MUST} ein gültiger absoluter oder relativer Link sein`,
    'invalid_format.uuid': `${MUST} eine gültige UUID sein`,
    'invalid_format.date': `${MUST} ein Datum sein, zum Beispiel 2030-12-31`,
    'invalid_format.time': `${MUST} eine Uhrzeit mit Zeitzone sein, zum Beispiel 14:30:00Z`,
    'invalid_format.date-time': `${MUST} Datum und Uhrzeit mit Zeitzone enthalten, zum Beispiel 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} eine Dauer nach ISO 8601 sein, zum Beispiel P1DT12H`,
    'invalid_format.ipv4': `${MUST} eine gültige IPv4-Adresse sein`,
    'invalid_format.ipv6': `${MUST} eine gültige IPv6-Adresse sein`,
    'invalid_format.hostname': `${MUST} ein gültiger Hostname sein`,
    'invalid_format.json-pointer': `${MUST} ein gültiger JSON Pointer sein`,
    'invalid_format.regex': `${MUST} ein gültiger regulärer Ausdruck sein`,
    'invalid_format.byte': `${MUST} Base64-kodiert sein`,
    'invalid_format.binary': `${MUST} aus Binärdaten bestehen`,
    'invalid_format.int32': `${MUST} eine ganze Zahl mit 32 Bit sein`,
    'invalid_format.int64': `${MUST} eine ganze Zahl mit 64 Bit sein`,
    'invalid_format.float': `${MUST} eine Zahl sein`,
    'invalid_format.double': `${MUST} eine Zahl sein`,
    'invalid_format.password': withVerb('ist kein zulässiges Passwort', 'sind keine zulässigen Passwörter'),

    too_early: `{inclusive, select, false {${MUST} nach} other {${MAY} nicht vor}} {min} liegen`,
    too_late: `{inclusive, select, false {${MUST} vor} other {${MAY} nicht nach}} {max} liegen`,

    not_in_list: `${MUST} einen der folgenden Werte haben: {allowed}`,
    'not_in_list.hidden': withVerb('hat keinen zulässigen Wert', 'haben keinen zulässigen Wert'),
    not_equal: `${MUST} den Wert {expected} haben`,
    'not_equal.accepted': `${MUST} akzeptiert werden`,
    'not_equal.hidden': withVerb('hat nicht den erwarteten Wert', 'haben nicht den erwarteten Wert'),

    too_small: `{inclusive, select, false {${MUST} größer als} other {${MUST} mindestens}} {min, number, ::.####################} sein`,
    too_large: `{inclusive, select, false {${MUST} kleiner als} other {${MAY} höchstens}} {max, number, ::.####################} sein`,
    out_of_range: `${MUST} zwischen {min, number, ::.####################} und {max, number, ::.####################} liegen`,
    not_multiple_of: `${MUST} ein Vielfaches von {multiple_of, number, ::.####################} sein`,
    too_many_decimals: `${MAY} höchstens {decimals, plural, one {# Nachkommastelle} other {# Nachkommastellen}} haben`,

    too_few_items: `${MUST} mindestens {min, plural, one {# Element} other {# Elemente}} enthalten`,
    empty_list: `${MUST} mindestens ein Element enthalten`,
    too_many_items: `${MAY} höchstens {max, plural, one {# Element} other {# Elemente}} enthalten`,
    duplicate_item: `${MAY} nicht mit einem früheren Element übereinstimmen`,
    'duplicate_item.list': `${MAY} keine doppelten Elemente enthalten`,
    missing_item: `${MUST} mindestens {min, plural, one {# passendes Element} other {# passende Elemente}} enthalten`,
    too_many_matching_items: `${MAY} höchstens {max, plural, one {# passendes Element} other {# passende Elemente}} enthalten`,

    too_few_fields: `${MUST} mindestens {min, plural, one {# Feld} other {# Felder}} enthalten`,
    too_many_fields: `${MAY} höchstens {max, plural, one {# Feld} other {# Felder}} enthalten`,
    unknown_field: 'Das Feld „{label}“ ist unbekannt',
    not_allowed: `${IS} nicht erlaubt`,
    'not_allowed.value': withVerb('hat einen unzulässigen Wert', 'haben einen unzulässigen Wert'),
    invalid_field_name: '„{label}“ ist kein gültiger Feldname',
    missing_dependent_field: `${IS} erforderlich, wenn das Feld „{when_present}“ angegeben ist`,
    missing_one_of: 'Es muss {alternatives} angegeben werden',

    condition_not_met: `${withVerb('erfüllt', 'erfüllen')} eine Bedingung nicht`,
    no_matching_variant: `${withVerb('entspricht', 'entsprechen')} keiner der zulässigen Varianten`,
    ambiguous_variant: `${withVerb('entspricht', 'entsprechen')} mehreren zulässigen Varianten zugleich`,
    unknown_variant: `${MUST} einen der folgenden Werte haben: {allowed}`,
    'unknown_variant.hidden': `${withVerb('entspricht', 'entsprechen')} keiner der zulässigen Varianten`,

    invalid: `${IS} ungültig`,
    already_exists: withVerb('ist bereits vergeben', 'sind bereits vergeben', 'Der Wert von „{label}“ ist bereits vergeben'),
    not_found: withVerb('wurde nicht gefunden', 'wurden nicht gefunden', 'Der Wert von „{label}“ wurde nicht gefunden'),
    mismatch: `${MUST} mit dem Feld „{other}“ übereinstimmen`,
    read_only: `${withVerb('kann', 'können')} nicht geändert werden`
  }
}
