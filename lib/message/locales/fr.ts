import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number, participles in gender too. Where neither is known, the subject is the field or its value;
// a plural label gets words that have no gender.
const FIELD = 'Le champ «\u00A0{label}\u00A0»'
const VALUE = 'La valeur du champ «\u00A0{label}\u00A0»'

function withVerb (singular: string, plural: string, unknown = `${FIELD} ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} pl {{label} ${plural}} other {${unknown}}}`
}

function withParticiple (masculine: string, feminine: string, plural: string, unknown = `${FIELD} ${masculine}`): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} pl {{label} ${plural}} other {${unknown}}}`
}

const MUST = withVerb('doit', 'doivent')

function toCount (count: string, singular: string, plural: string, ofPlural = `de ${plural}`): string {
  return `{${count}, plural, one {# ${singular}} many {# ${ofPlural}} other {# ${plural}}}`
}

function toCharacters (count: string): string {
  return toCount(count, 'caractère', 'caractères')
}

function toItems (count: string): string {
  return toCount(count, 'élément', 'éléments', 'd’éléments')
}

function toMatchingItems (count: string): string {
  return toCount(count, 'élément conforme', 'éléments conformes', 'd’éléments conformes')
}

function toFields (count: string): string {
  return toCount(count, 'champ', 'champs')
}

/** French; not yet reviewed by a native speaker. */
export const fr: LocaleDefinition = {
  locale: 'fr',
  validationFailed: 'La validation a échoué',
  typeNames: {
    string: 'une chaîne de caractères',
    number: 'un nombre',
    integer: 'un nombre entier',
    boolean: 'une valeur booléenne',
    object: 'un objet',
    array: 'une liste',
    null: 'une valeur vide'
  },
  parts: {
    body: { text: 'Le corps de la requête', gender: 'm' },
    querystring: { text: 'La chaîne de requête', gender: 'f' },
    params: { text: 'Les paramètres du chemin', gender: 'pl' },
    headers: { text: 'Les en-têtes de la requête', gender: 'pl' }
  },
  item: 'Élément {position}\u00A0: {label}',
  element: { text: 'L’élément {position} de «\u00A0{list}\u00A0»', alone: 'L’élément {position}', gender: 'm' },
  quote: '«\u00A0{text}\u00A0»',
  articles: ['le', 'la', 'les', 'l’'],
  entries: {
    bad_request: 'La requête n’a pas pu être interprétée',
    incorrect_data: 'Données incorrectes',
    invalid_email: 'Format d’adresse e-mail non valide',
    email_taken: 'Un utilisateur avec cette adresse e-mail existe déjà',
    resource_exists: 'Une ressource avec cet identifiant existe déjà',
    resource_missing: 'Aucune ressource n’existe avec cet identifiant',
    database_access: 'Erreur d’accès à la base de données',
    unauthorized: 'Une authentification est requise',
    invalid_credentials: 'Identifiant ou mot de passe incorrect',
    access_token_expired: 'Le jeton d’accès a expiré',
    refresh_token_expired: 'Le jeton d’actualisation a expiré',
    no_access_token: 'Aucun jeton d’accès n’a été fourni',
    access_denied: 'L’accès à cette ressource est refusé',
    not_found: 'Ressource introuvable',
    method_not_allowed: 'La méthode de la requête n’est pas prise en charge par cette ressource',
    too_many_requests: 'Trop de requêtes. Réessayez plus tard',
    validation: 'Les données fournies ne sont pas valides',
    not_acceptable: 'Aucune des représentations disponibles n’est acceptable',
    conflict: 'La requête est en conflit avec l’état actuel de la ressource',
    gone: 'La ressource n’est plus disponible',
    length_required: 'La longueur du contenu doit être indiquée',
    payload_too_large: 'Le corps de la requête est trop volumineux',
    unsupported_media_type: 'Le type de contenu de la requête n’est pas pris en charge',
    request_timeout: 'Le délai d’attente de la requête est dépassé',
    precondition_failed: 'Une condition préalable de la requête n’est pas remplie',
    uri_too_long: 'L’URL de la requête est trop longue',
    expectation_failed: 'L’attente exprimée par la requête ne peut pas être satisfaite',
    precondition_required: 'La requête doit comporter une condition préalable',
    headers_too_large: 'Les en-têtes de la requête sont trop volumineux',
    range_not_satisfiable: 'La plage demandée n’est pas disponible',
    internal: 'Erreur interne du serveur',
    not_implemented: 'La fonctionnalité demandée n’est pas implémentée',
    service_unavailable: 'Le service est temporairement indisponible',
    bad_gateway: 'Un service en amont a renvoyé une réponse incorrecte',
    gateway_timeout: 'Un service en amont n’a pas répondu à temps'
  },
  sentences: {
    invalid_type: `${MUST} être {expected}`,
    'invalid_type.null': withVerb('doit être vide', 'doivent être vides'),
    null_not_allowed: withVerb('ne doit pas être vide', 'ne doivent pas être vides'),
    not_integer: `${MUST} être un nombre entier`,
    missing_field: withVerb('est obligatoire', 'sont obligatoires'),
    blank: withVerb('est obligatoire', 'sont obligatoires'),
    missing_body: 'Le corps de la requête est obligatoire',

    too_short: `${MUST} contenir au moins ${toCharacters('min')}`,
    too_long: `${MUST} contenir au maximum ${toCharacters('max')}`,
    wrong_length: `${MUST} contenir exactement ${toCharacters('length')}`,

    invalid_format: withVerb('n’a pas le bon format', 'n’ont pas le bon format'),
    'invalid_format.named': `${withVerb('ne respecte pas', 'ne respectent pas')} le format «\u00A0{name}\u00A0»`,
    'invalid_format.email': `${MUST} être une adresse e-mail valide`,
    'invalid_format.idn-email': `${MUST} être une adresse e-mail valide`,
    'invalid_format.uri': `${MUST} être un URI valide`,
    'invalid_format.url': `${MUST} être une URL valide`,
    'invalid_format.uri-reference': `${MUST} être un lien valide, absolu ou relatif`,
    'invalid_format.uuid': `${MUST} être un UUID valide`,
    'invalid_format.date': `${MUST} être une date, par exemple 2030-12-31`,
    'invalid_format.time': `${MUST} être une heure avec fuseau horaire, par exemple 14:30:00Z`,
    'invalid_format.date-time': `${MUST} être une date et une heure avec fuseau horaire, par exemple 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} être une durée au format ISO 8601, par exemple P1DT12H`,
    'invalid_format.ipv4': `${MUST} être une adresse IPv4 valide`,
    'invalid_format.ipv6': `${MUST} être une adresse IPv6 valide`,
    'invalid_format.hostname': `${MUST} être un nom d’hôte valide`,
    'invalid_format.json-pointer': `${MUST} être un JSON Pointer valide`,
    'invalid_format.regex': `${MUST} être une expression régulière valide`,
    'invalid_format.byte': `${MUST} contenir des données encodées en Base64`,
    'invalid_format.binary': `${MUST} contenir des données binaires`,
    'invalid_format.int32': `${MUST} être un nombre entier sur 32 bits`,
    'invalid_format.int64': `${MUST} être un nombre entier sur 64 bits`,
    'invalid_format.float': `${MUST} être un nombre`,
    'invalid_format.double': `${MUST} être un nombre`,
    'invalid_format.password': withVerb('n’est pas un mot de passe accepté', 'ne sont pas des mots de passe acceptés'),

    too_early: `${withParticiple(
      'doit être {inclusive, select, false {postérieur} other {égal ou postérieur}}',
      'doit être {inclusive, select, false {postérieure} other {égale ou postérieure}}',
      'doivent avoir une valeur {inclusive, select, false {postérieure} other {égale ou postérieure}}'
    )} à {min}`,
    too_late: `${withParticiple(
      'doit être {inclusive, select, false {antérieur} other {égal ou antérieur}}',
      'doit être {inclusive, select, false {antérieure} other {égale ou antérieure}}',
      'doivent avoir une valeur {inclusive, select, false {antérieure} other {égale ou antérieure}}'
    )} à {max}`,

    not_in_list: `${MUST} avoir l’une des valeurs suivantes\u00A0: {allowed}`,
    'not_in_list.hidden': `${withVerb('n’a', 'n’ont')} aucune des valeurs autorisées`,
    not_equal: `${MUST} avoir la valeur {expected}`,
    'not_equal.accepted': withParticiple(
      'doit être accepté', 'doit être acceptée', 'nécessitent votre accord', '{label}\u00A0: votre accord est nécessaire'
    ),
    'not_equal.hidden': `${withVerb('n’a pas', 'n’ont pas')} la valeur attendue`,

    too_small: `${withParticiple(
      'doit être {inclusive, select, false {strictement supérieur} other {supérieur ou égal}}',
      'doit être {inclusive, select, false {strictement supérieure} other {supérieure ou égale}}',
      'doivent avoir une valeur {inclusive, select, false {strictement supérieure} other {supérieure ou égale}}'
    )} à {min, number, ::.####################}`,
    too_large: `${withParticiple(
      'doit être {inclusive, select, false {strictement inférieur} other {inférieur ou égal}}',
      'doit être {inclusive, select, false {strictement inférieure} other {inférieure ou égale}}',
      'doivent avoir une valeur {inclusive, select, false {strictement inférieure} other {inférieure ou égale}}'
    )} à {max, number, ::.####################}`,
    out_of_range: `${withParticiple('doit être compris', 'doit être comprise', 'doivent avoir une valeur comprise')} ` +
      'entre {min, number, ::.####################} et {max, number, ::.####################}',
    not_multiple_of: `${withVerb('doit être un multiple', 'doivent être des multiples')} de {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST} avoir au maximum ${toCount('decimals', 'décimale', 'décimales')}`,

    too_few_items: `${MUST} contenir au moins ${toItems('min')}`,
    empty_list: `${MUST} contenir au moins un élément`,
    too_many_items: `${MUST} contenir au maximum ${toItems('max')}`,
    duplicate_item: `${withVerb('ne doit pas', 'ne doivent pas')} répéter un élément précédent`,
    'duplicate_item.list': withVerb('ne doit pas contenir de doublons', 'ne doivent pas contenir de doublons'),
    missing_item: `${MUST} contenir au moins ${toMatchingItems('min')}`,
    too_many_matching_items: `${MUST} contenir au maximum ${toMatchingItems('max')}`,

    too_few_fields: `${MUST} contenir au moins ${toFields('min')}`,
    too_many_fields: `${MUST} contenir au maximum ${toFields('max')}`,
    unknown_field: `${FIELD} est inconnu`,
    not_allowed: withParticiple('n’est pas autorisé', 'n’est pas autorisée', 'ne sont pas admissibles'),
    'not_allowed.value': withVerb('a une valeur non autorisée', 'ont une valeur non autorisée', `${VALUE} n’est pas autorisée`),
    invalid_field_name: '«\u00A0{label}\u00A0» n’est pas un nom de champ valide',
    missing_dependent_field: `${withVerb('est obligatoire', 'sont obligatoires')} lorsque le champ «\u00A0{when_present}\u00A0» est renseigné`,
    missing_one_of: 'Il faut indiquer {alternatives}',

    condition_not_met: `${withVerb('ne remplit pas', 'ne remplissent pas')} une condition requise`,
    no_matching_variant: `${withVerb('ne correspond', 'ne correspondent')} à aucune des variantes autorisées`,
    ambiguous_variant: `${withVerb('correspond', 'correspondent')} à plusieurs variantes autorisées à la fois`,
    unknown_variant: `${MUST} avoir l’une des valeurs suivantes\u00A0: {allowed}`,
    'unknown_variant.hidden': `${withVerb('ne correspond', 'ne correspondent')} à aucune des variantes autorisées`,

    invalid: withVerb('n’est pas valide', 'ne sont pas valides'),
    already_exists: withParticiple('est déjà utilisé', 'est déjà utilisée', 'existent déjà', `${VALUE} est déjà utilisée`),
    not_found: withVerb('n’existe pas', 'n’existent pas', `${VALUE} n’existe pas`),
    mismatch: `${MUST} correspondre au champ «\u00A0{other}\u00A0»`,
    read_only: withVerb('n’est pas modifiable', 'ne sont pas modifiables')
  }
}
