import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number, adjectives in gender too. Where neither is known, the subject is the field or its value;
// a plural label gets words that have no gender.
const FIELD = 'Il campo «{label}»'
const VALUE = 'Il valore del campo «{label}»'

function withVerb (singular: string, plural: string, unknown = `${FIELD} ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} pl {{label} ${plural}} other {${unknown}}}`
}

function withAdjective (masculine: string, feminine: string, plural: string): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} pl {{label} ${plural}} other {${FIELD} ${masculine}}}`
}

const MUST = withVerb('deve', 'devono')
const HAS_NOT = withVerb('non ha', 'non hanno')
const DOES_NOT_MATCH = withVerb('non corrisponde', 'non corrispondono')
const IS_REQUIRED = withAdjective('è obbligatorio', 'è obbligatoria', 'non possono mancare')

function toCount (count: string, singular: string, plural: string): string {
  return `{${count}, plural, one {# ${singular}} many {# di ${plural}} other {# ${plural}}}`
}

function toCharacters (count: string): string {
  return toCount(count, 'carattere', 'caratteri')
}

function toItems (count: string): string {
  return toCount(count, 'elemento', 'elementi')
}

function toMatchingItems (count: string): string {
  return toCount(count, 'elemento che soddisfa la condizione', 'elementi che soddisfano la condizione')
}

function toFields (count: string): string {
  return toCount(count, 'campo', 'campi')
}

/** Italian; not yet reviewed by a native speaker. */
export const it: LocaleDefinition = {
  locale: 'it',
  validationFailed: 'Convalida non riuscita',
  typeNames: {
    string: 'un testo',
    number: 'un numero',
    integer: 'un numero intero',
    boolean: 'un valore booleano',
    object: 'un oggetto',
    array: 'un elenco',
    null: 'un valore vuoto'
  },
  parts: {
    body: { text: 'Il corpo della richiesta', gender: 'm' },
    querystring: { text: 'La stringa di query', gender: 'f' },
    params: { text: 'I parametri del percorso', gender: 'pl' },
    headers: { text: 'Le intestazioni della richiesta', gender: 'pl' }
  },
  item: 'Elemento {position}: {label}',
  element: { text: 'L’elemento {position} di «{list}»', alone: 'L’elemento {position}', gender: 'm' },
  quote: '«{text}»',
  articles: ['il', 'lo', 'la', 'l’', 'i', 'gli', 'le'],
  entries: {
    bad_request: 'Non è stato possibile interpretare la richiesta',
    incorrect_data: 'Dati non corretti',
    invalid_email: 'Formato dell’indirizzo email non valido',
    email_taken: 'Esiste già un utente con questo indirizzo email',
    resource_exists: 'Esiste già una risorsa con questo ID',
    resource_missing: 'Non esiste alcuna risorsa con questo ID',
    database_access: 'Errore di accesso al database',
    unauthorized: 'È necessaria l’autenticazione',
    invalid_credentials: 'Nome utente o password non validi',
    access_token_expired: 'Il token di accesso è scaduto',
    refresh_token_expired: 'Il token di aggiornamento è scaduto',
    no_access_token: 'Il token di accesso non è stato fornito',
    access_denied: 'L’accesso a questa risorsa è negato',
    not_found: 'Risorsa non trovata',
    method_not_allowed: 'Questa risorsa non supporta il metodo della richiesta',
    too_many_requests: 'Troppe richieste. Riprovare più tardi',
    validation: 'I dati forniti non sono validi',
    not_acceptable: 'Nessuna delle rappresentazioni disponibili è accettabile',
    conflict: 'La richiesta è in conflitto con lo stato attuale della risorsa',
    gone: 'La risorsa non è più disponibile',
    length_required: 'È necessario indicare la lunghezza del contenuto',
    payload_too_large: 'Il corpo della richiesta è troppo grande',
    unsupported_media_type: 'Il tipo di contenuto della richiesta non è supportato',
    request_timeout: 'La richiesta ha impiegato troppo tempo ad arrivare',
    precondition_failed: 'Una precondizione della richiesta non è soddisfatta',
    uri_too_long: 'L’indirizzo della richiesta è troppo lungo',
    expectation_failed: 'Non è possibile soddisfare l’aspettativa della richiesta',
    precondition_required: 'La richiesta deve essere condizionale',
    headers_too_large: 'Le intestazioni della richiesta sono troppo grandi',
    range_not_satisfiable: 'L’intervallo richiesto non è disponibile',
    internal: 'Errore interno del server',
    not_implemented: 'La funzionalità richiesta non è implementata',
    service_unavailable: 'Il servizio non è al momento disponibile',
    bad_gateway: 'Un servizio a monte ha risposto in modo errato',
    gateway_timeout: 'Un servizio a monte non ha risposto in tempo'
  },
  sentences: {
    invalid_type: `${MUST} essere {expected}`,
    'invalid_type.null': withAdjective('deve essere vuoto', 'deve essere vuota', 'devono avere un valore vuoto'),
    null_not_allowed: withAdjective('non può essere vuoto', 'non può essere vuota', 'devono avere un valore'),
    not_integer: `${MUST} essere un numero intero`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'Il corpo della richiesta è obbligatorio',

    too_short: `${MUST} contenere almeno ${toCharacters('min')}`,
    too_long: `${MUST} contenere al massimo ${toCharacters('max')}`,
    wrong_length: `${MUST} contenere esattamente ${toCharacters('length')}`,

    invalid_format: `${withVerb('ha', 'hanno')} un formato non valido`,
    'invalid_format.named': `${HAS_NOT} il formato «{name}»`,
    'invalid_format.email': `${MUST} essere un indirizzo email valido`,
    'invalid_format.idn-email': `${MUST} essere un indirizzo email valido`,
    'invalid_format.uri': `${MUST} essere un URI valido`,
    'invalid_format.url': `${MUST} essere un URL valido`,
    'invalid_format.uri-reference': `${MUST} essere un link valido, assoluto o relativo`,
    'invalid_format.uuid': `${MUST} essere un UUID valido`,
    'invalid_format.date': `${MUST} essere una data, ad esempio 2030-12-31`,
    'invalid_format.time': `${MUST} essere un’ora con il fuso orario, ad esempio 14:30:00Z`,
    'invalid_format.date-time': `${MUST} essere una data con l’ora e il fuso orario, ad esempio 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} essere una durata in formato ISO 8601, ad esempio P1DT12H`,
    'invalid_format.ipv4': `${MUST} essere un indirizzo IPv4 valido`,
    'invalid_format.ipv6': `${MUST} essere un indirizzo IPv6 valido`,
    'invalid_format.hostname': `${MUST} essere un nome host valido`,
    'invalid_format.json-pointer': `${MUST} essere un JSON Pointer valido`,
    'invalid_format.regex': `${MUST} essere un’espressione regolare valida`,
    'invalid_format.byte': `${MUST} contenere dati codificati in Base64`,
    'invalid_format.binary': `${MUST} contenere dati binari`,
    'invalid_format.int32': `${MUST} essere un numero intero a 32 bit`,
    'invalid_format.int64': `${MUST} essere un numero intero a 64 bit`,
    'invalid_format.float': `${MUST} essere un numero`,
    'invalid_format.double': `${MUST} essere un numero`,
    'invalid_format.password': withVerb('non è una password accettata', 'non sono password accettate'),

    too_early: `${withVerb(
      'deve essere {inclusive, select, false {posteriore} other {uguale o posteriore}}',
      'devono essere {inclusive, select, false {posteriori} other {uguali o posteriori}}'
    )} a {min}`,
    too_late: `${withVerb(
      'deve essere {inclusive, select, false {anteriore} other {uguale o anteriore}}',
      'devono essere {inclusive, select, false {anteriori} other {uguali o anteriori}}'
    )} a {max}`,

    not_in_list: `${MUST} avere uno di questi valori: {allowed}`,
    'not_in_list.hidden': `${HAS_NOT} nessuno dei valori ammessi`,
    not_equal: `${MUST} avere il valore {expected}`,
    'not_equal.accepted': withAdjective('deve essere accettato', 'deve essere accettata', 'richiedono l’accettazione'),
    'not_equal.hidden': `${HAS_NOT} il valore previsto`,

    too_small: `${withVerb(
      'deve essere {inclusive, select, false {maggiore di} other {almeno}}',
      'devono essere {inclusive, select, false {maggiori di} other {almeno}}'
    )} {min, number, ::.####################}`,
    too_large: `${withVerb(
      'deve essere {inclusive, select, false {minore di} other {al massimo}}',
      'devono essere {inclusive, select, false {minori di} other {al massimo}}'
    )} {max, number, ::.####################}`,
    out_of_range: `${withAdjective('deve essere compreso', 'deve essere compresa', 'devono essere')} ` +
      'tra {min, number, ::.####################} e {max, number, ::.####################}',
    not_multiple_of: `${withVerb('deve essere un multiplo', 'devono essere multipli')} di {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST} avere al massimo ${toCount('decimals', 'cifra decimale', 'cifre decimali')}`,

    too_few_items: `${MUST} contenere almeno ${toItems('min')}`,
    empty_list: `${MUST} contenere almeno un elemento`,
    too_many_items: `${MUST} contenere al massimo ${toItems('max')}`,
    duplicate_item: withVerb('non può ripetere un elemento precedente', 'non possono ripetere un elemento precedente'),
    'duplicate_item.list': withVerb('non può contenere elementi duplicati', 'non possono contenere elementi duplicati'),
    missing_item: `${MUST} contenere almeno ${toMatchingItems('min')}`,
    too_many_matching_items: `${MUST} contenere al massimo ${toMatchingItems('max')}`,

    too_few_fields: `${MUST} contenere almeno ${toFields('min')}`,
    too_many_fields: `${MUST} contenere al massimo ${toFields('max')}`,
    unknown_field: `${FIELD} non è riconosciuto`,
    not_allowed: withAdjective('non è consentito', 'non è consentita', 'non sono ammissibili'),
    'not_allowed.value': withVerb('ha un valore non consentito', 'hanno un valore non consentito', `${VALUE} non è consentito`),
    invalid_field_name: '«{label}» non è un nome di campo valido',
    missing_dependent_field: `${IS_REQUIRED} quando è presente il campo «{when_present}»`,
    missing_one_of: 'È obbligatorio indicare {alternatives}',

    condition_not_met: `${withVerb('non soddisfa', 'non soddisfano')} una condizione`,
    no_matching_variant: `${DOES_NOT_MATCH} a nessuna delle varianti ammesse`,
    ambiguous_variant: `${withVerb('corrisponde', 'corrispondono')} a più di una delle varianti ammesse`,
    unknown_variant: `${MUST} avere uno di questi valori: {allowed}`,
    'unknown_variant.hidden': `${DOES_NOT_MATCH} a nessuna delle varianti ammesse`,

    invalid: withAdjective('non è valido', 'non è valida', 'hanno un valore non valido'),
    already_exists: withVerb('è già in uso', 'sono già in uso', `${VALUE} è già in uso`),
    not_found: withVerb('non esiste', 'non esistono', `${VALUE} non esiste`),
    mismatch: `${MUST} coincidere con il campo «{other}»`,
    read_only: withAdjective('non può essere modificato', 'non può essere modificata', 'non ammettono modifiche')
  }
}
