import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number, adjectives in gender too. Where neither is known, the subject is the field or its value;
// a plural label gets words that have no gender.
const FIELD = 'El campo «{label}»'
const VALUE = 'El valor del campo «{label}»'

function withVerb (singular: string, plural: string, unknown = `${FIELD} ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} pl {{label} ${plural}} other {${unknown}}}`
}

function withAdjective (masculine: string, feminine: string, plural: string): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} pl {{label} ${plural}} other {${FIELD} ${masculine}}}`
}

const MUST = withVerb('debe', 'deben')
const MUST_NOT = withVerb('no debe', 'no deben')
const IS_REQUIRED = withAdjective('es obligatorio', 'es obligatoria', 'no pueden faltar')

function toCount (count: string, singular: string, plural: string): string {
  return `{${count}, plural, one {# ${singular}} many {# de ${plural}} other {# ${plural}}}`
}

function toCharacters (count: string): string {
  return toCount(count, 'carácter', 'caracteres')
}

function toItems (count: string): string {
  return toCount(count, 'elemento', 'elementos')
}

function toMatchingItems (count: string): string {
  return toCount(count, 'elemento que cumpla la condición', 'elementos que cumplan la condición')
}

function toFields (count: string): string {
  return toCount(count, 'campo', 'campos')
}

/** Spanish; not yet reviewed by a native speaker. */
export const es: LocaleDefinition = {
  locale: 'es',
  validationFailed: 'La validación ha fallado',
  typeNames: {
    string: 'una cadena de texto',
    number: 'un número',
    integer: 'un número entero',
    boolean: 'un valor booleano',
    object: 'un objeto',
    array: 'una lista',
    null: 'un valor vacío'
  },
  parts: {
    body: { text: 'El cuerpo de la solicitud', gender: 'm' },
    querystring: { text: 'La cadena de consulta', gender: 'f' },
    params: { text: 'Los parámetros de la ruta', gender: 'pl' },
    headers: { text: 'Los encabezados de la solicitud', gender: 'pl' }
  },
  item: 'Elemento {position}: {label}',
  element: { text: 'El elemento {position} de «{list}»', alone: 'El elemento {position}', gender: 'm' },
  quote: '«{text}»',
  articles: ['el', 'la', 'los', 'las'],
  entries: {
    bad_request: 'No se pudo interpretar la solicitud',
    incorrect_data: 'Datos incorrectos',
    invalid_email: 'Formato de correo electrónico no válido',
    email_taken: 'Ya existe un usuario con este correo electrónico',
    resource_exists: 'Ya existe un recurso con este identificador',
    resource_missing: 'No existe ningún recurso con este identificador',
    database_access: 'Error de acceso a la base de datos',
    unauthorized: 'Se requiere autenticación',
    invalid_credentials: 'Usuario o contraseña incorrectos',
    access_token_expired: 'El token de acceso ha caducado',
    refresh_token_expired: 'El token de actualización ha caducado',
    no_access_token: 'No se ha proporcionado ningún token de acceso',
    access_denied: 'El acceso a este recurso está denegado',
    not_found: 'Recurso no encontrado',
    method_not_allowed: 'Este recurso no admite el método de la solicitud',
    too_many_requests: 'Demasiadas solicitudes. Inténtelo de nuevo más tarde',
    validation: 'Los datos proporcionados no son válidos',
    not_acceptable: 'Ninguna de las representaciones disponibles es aceptable',
    conflict: 'La solicitud entra en conflicto con el estado actual del recurso',
    gone: 'El recurso ya no está disponible',
    length_required: 'Es necesario indicar la longitud del contenido',
    payload_too_large: 'El cuerpo de la solicitud es demasiado grande',
    unsupported_media_type: 'No se admite el tipo de contenido de la solicitud',
    request_timeout: 'La solicitud ha tardado demasiado en llegar',
    precondition_failed: 'No se cumple una condición previa de la solicitud',
    uri_too_long: 'La URL de la solicitud es demasiado larga',
    expectation_failed: 'No se puede cumplir la expectativa de la solicitud',
    precondition_required: 'La solicitud debe incluir una condición previa',
    headers_too_large: 'Los encabezados de la solicitud son demasiado grandes',
    range_not_satisfiable: 'El intervalo solicitado no está disponible',
    internal: 'Error interno del servidor',
    not_implemented: 'La funcionalidad solicitada no está implementada',
    service_unavailable: 'El servicio no está disponible temporalmente',
    bad_gateway: 'Un servicio de origen ha respondido de forma incorrecta',
    gateway_timeout: 'Un servicio de origen no ha respondido a tiempo'
  },
  sentences: {
    invalid_type: `${MUST} ser {expected}`,
    'invalid_type.null': withAdjective('debe estar vacío', 'debe estar vacía', 'deben tener un valor vacío'),
    null_not_allowed: withAdjective('no debe estar vacío', 'no debe estar vacía', 'deben tener un valor'),
    not_integer: `${MUST} ser un número entero`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'El cuerpo de la solicitud es obligatorio',

    too_short: `${MUST} contener al menos ${toCharacters('min')}`,
    too_long: `${MUST} contener como máximo ${toCharacters('max')}`,
    wrong_length: `${MUST} contener exactamente ${toCharacters('length')}`,

    invalid_format: `${withVerb('no tiene', 'no tienen')} el formato correcto`,
    'invalid_format.named': `${withVerb('no cumple', 'no cumplen')} el formato «{name}»`,
    'invalid_format.email': `${MUST} ser una dirección de correo electrónico válida`,
    'invalid_format.idn-email': `${MUST} ser una dirección de correo electrónico válida`,
    'invalid_format.uri': `${MUST} ser un URI válido`,
    'invalid_format.url': `${MUST} ser una URL válida`,
    'invalid_format.uri-reference': `${MUST} ser un enlace válido, absoluto o relativo`,
    'invalid_format.uuid': `${MUST} ser un UUID válido`,
    'invalid_format.date': `${MUST} ser una fecha, por ejemplo 2030-12-31`,
    'invalid_format.time': `${MUST} ser una hora con zona horaria, por ejemplo 14:30:00Z`,
    'invalid_format.date-time': `${MUST} ser una fecha y hora con zona horaria, por ejemplo 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} ser una duración en formato ISO 8601, por ejemplo P1DT12H`,
    'invalid_format.ipv4': `${MUST} ser una dirección IPv4 válida`,
    'invalid_format.ipv6': `${MUST} ser una dirección IPv6 válida`,
    'invalid_format.hostname': `${MUST} ser un nombre de host válido`,
    'invalid_format.json-pointer': `${MUST} ser un JSON Pointer válido`,
    'invalid_format.regex': `${MUST} ser una expresión regular válida`,
    'invalid_format.byte': `${MUST} contener datos codificados en Base64`,
    'invalid_format.binary': `${MUST} contener datos binarios`,
    'invalid_format.int32': `${MUST} ser un número entero de 32 bits`,
    'invalid_format.int64': `${MUST} ser un número entero de 64 bits`,
    'invalid_format.float': `${MUST} ser un número`,
    'invalid_format.double': `${MUST} ser un número`,
    'invalid_format.password': withVerb('no es una contraseña admisible', 'no son contraseñas admisibles'),

    too_early: `${withVerb(
      'debe ser {inclusive, select, false {posterior} other {igual o posterior}}',
      'deben ser {inclusive, select, false {posteriores} other {iguales o posteriores}}'
    )} a {min}`,
    too_late: `${withVerb(
      'debe ser {inclusive, select, false {anterior} other {igual o anterior}}',
      'deben ser {inclusive, select, false {anteriores} other {iguales o anteriores}}'
    )} a {max}`,

    not_in_list: `${MUST} tener uno de los siguientes valores: {allowed}`,
    'not_in_list.hidden': `${withVerb('no tiene', 'no tienen')} ninguno de los valores permitidos`,
    not_equal: `${MUST} tener el valor {expected}`,
    'not_equal.accepted': `${MUST} aceptarse`,
    'not_equal.hidden': `${withVerb('no tiene', 'no tienen')} el valor esperado`,

    too_small: `${withVerb(
      'debe ser {inclusive, select, false {mayor} other {mayor o igual}}',
      'deben ser {inclusive, select, false {mayores} other {mayores o iguales}}'
    )} que {min, number, ::.####################}`,
    too_large: `${withVerb(
      'debe ser {inclusive, select, false {menor} other {menor o igual}}',
      'deben ser {inclusive, select, false {menores} other {menores o iguales}}'
    )} que {max, number, ::.####################}`,
    out_of_range: `${MUST} estar entre {min, number, ::.####################} y {max, number, ::.####################}`,
    not_multiple_of: `${withVerb('debe ser un múltiplo', 'deben ser múltiplos')} de {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST} tener como máximo ${toCount('decimals', 'decimal', 'decimales')}`,

    too_few_items: `${MUST} contener al menos ${toItems('min')}`,
    empty_list: `${MUST} contener al menos un elemento`,
    too_many_items: `${MUST} contener como máximo ${toItems('max')}`,
    duplicate_item: `${MUST_NOT} repetir un elemento anterior`,
    'duplicate_item.list': `${MUST_NOT} contener elementos repetidos`,
    missing_item: `${MUST} contener al menos ${toMatchingItems('min')}`,
    too_many_matching_items: `${MUST} contener como máximo ${toMatchingItems('max')}`,

    too_few_fields: `${MUST} contener al menos ${toFields('min')}`,
    too_many_fields: `${MUST} contener como máximo ${toFields('max')}`,
    unknown_field: `${FIELD} no se reconoce`,
    not_allowed: withAdjective('no está permitido', 'no está permitida', 'no son admisibles'),
    'not_allowed.value': withVerb('tiene un valor no permitido', 'tienen un valor no permitido', `${VALUE} no está permitido`),
    invalid_field_name: '«{label}» no es un nombre de campo válido',
    missing_dependent_field: `${IS_REQUIRED} cuando se indica el campo «{when_present}»`,
    missing_one_of: 'Es obligatorio indicar {alternatives}',

    condition_not_met: `${withVerb('no cumple', 'no cumplen')} una condición`,
    no_matching_variant: `${withVerb('no coincide', 'no coinciden')} con ninguna de las variantes permitidas`,
    ambiguous_variant: `${withVerb('coincide', 'coinciden')} con más de una de las variantes permitidas`,
    unknown_variant: `${MUST} tener uno de los siguientes valores: {allowed}`,
    'unknown_variant.hidden': `${withVerb('no coincide', 'no coinciden')} con ninguna de las variantes permitidas`,

    invalid: withAdjective('no es válido', 'no es válida', 'no tienen un valor válido'),
    already_exists: withVerb('ya está en uso', 'ya están en uso', `${VALUE} ya está en uso`),
    not_found: withVerb('no existe', 'no existen', `${VALUE} no existe`),
    mismatch: `${MUST} coincidir con el campo «{other}»`,
    read_only: `${withVerb('no se puede', 'no se pueden')} modificar`
  }
}
