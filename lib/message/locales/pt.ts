import type { LocaleDefinition } from '../../../types/locale.js'

// The verb agrees with the label in number, adjectives in gender too. Where neither is known, the subject is the field or its value;
// a plural label gets words that have no gender.
const FIELD = 'O campo “{label}”'
const VALUE = 'O valor do campo “{label}”'

function withVerb (singular: string, plural: string, unknown = `${FIELD} ${singular}`): string {
  return `{gender, select, m {{label} ${singular}} f {{label} ${singular}} pl {{label} ${plural}} other {${unknown}}}`
}

function withAdjective (masculine: string, feminine: string, plural: string): string {
  return `{gender, select, m {{label} ${masculine}} f {{label} ${feminine}} pl {{label} ${plural}} other {${FIELD} ${masculine}}}`
}

const MUST = withVerb('deve', 'devem')
const HAS = withVerb('tem', 'têm')
const IS_NOT = withVerb('não está', 'não estão')
const DOES_NOT_MATCH = withVerb('não corresponde', 'não correspondem')
const IS_REQUIRED = withAdjective('é obrigatório', 'é obrigatória', 'não podem faltar')

function toCount (count: string, singular: string, plural: string): string {
  return `{${count}, plural, one {# ${singular}} many {# de ${plural}} other {# ${plural}}}`
}

function toCharacters (count: string): string {
  return toCount(count, 'caractere', 'caracteres')
}

function toItems (count: string): string {
  return toCount(count, 'item', 'itens')
}

function toMatchingItems (count: string): string {
  return toCount(count, 'item que atenda à condição', 'itens que atendam à condição')
}

function toFields (count: string): string {
  return toCount(count, 'campo', 'campos')
}

/** Portuguese, in Brazilian usage; not yet reviewed by a native speaker. */
export const pt: LocaleDefinition = {
  locale: 'pt',
  validationFailed: 'Falha na validação',
  typeNames: {
    string: 'um texto',
    number: 'um número',
    integer: 'um número inteiro',
    boolean: 'um valor booleano',
    object: 'um objeto',
    array: 'uma lista',
    null: 'um valor vazio'
  },
  parts: {
    body: { text: 'O corpo da requisição', gender: 'm' },
    querystring: { text: 'A string de consulta', gender: 'f' },
    params: { text: 'Os parâmetros do caminho', gender: 'pl' },
    headers: { text: 'Os cabeçalhos da requisição', gender: 'pl' }
  },
  item: 'Item {position}: {label}',
  element: { text: 'O item {position} de “{list}”', alone: 'O item {position}', gender: 'm' },
  quote: '“{text}”',
  articles: ['o', 'a', 'os', 'as'],
  entries: {
    bad_request: 'Não foi possível entender a requisição',
    incorrect_data: 'Dados incorretos',
    invalid_email: 'Formato de e-mail inválido',
    email_taken: 'Já existe um usuário com este e-mail',
    resource_exists: 'Já existe um recurso com este ID',
    resource_missing: 'Não existe nenhum recurso com este ID',
    database_access: 'Erro de acesso ao banco de dados',
    unauthorized: 'É necessário autenticar-se',
    invalid_credentials: 'Usuário ou senha inválidos',
    access_token_expired: 'O token de acesso expirou',
    refresh_token_expired: 'O token de atualização expirou',
    no_access_token: 'O token de acesso não foi informado',
    access_denied: 'O acesso a este recurso foi negado',
    not_found: 'Recurso não encontrado',
    method_not_allowed: 'Este recurso não aceita o método da requisição',
    too_many_requests: 'Muitas requisições. Tente novamente mais tarde',
    validation: 'Os dados informados são inválidos',
    not_acceptable: 'Nenhuma das representações disponíveis é aceitável',
    conflict: 'A requisição está em conflito com o estado atual do recurso',
    gone: 'O recurso não está mais disponível',
    length_required: 'É necessário informar o tamanho do conteúdo',
    payload_too_large: 'O corpo da requisição é grande demais',
    unsupported_media_type: 'O tipo de conteúdo da requisição não é aceito',
    request_timeout: 'A requisição demorou demais para chegar',
    precondition_failed: 'Uma precondição da requisição não foi atendida',
    uri_too_long: 'O endereço da requisição é longo demais',
    expectation_failed: 'Não é possível atender à expectativa da requisição',
    precondition_required: 'A requisição deve ser condicional',
    headers_too_large: 'Os cabeçalhos da requisição são grandes demais',
    range_not_satisfiable: 'O intervalo solicitado não está disponível',
    internal: 'Erro interno do servidor',
    not_implemented: 'A funcionalidade solicitada não foi implementada',
    service_unavailable: 'O serviço está temporariamente indisponível',
    bad_gateway: 'Um serviço do qual este depende respondeu incorretamente',
    gateway_timeout: 'Um serviço do qual este depende não respondeu a tempo'
  },
  sentences: {
    invalid_type: `${MUST} ser {expected}`,
    'invalid_type.null': withVerb('deve ficar em branco', 'devem ficar em branco'),
    null_not_allowed: withVerb('não pode ficar em branco', 'não podem ficar em branco'),
    not_integer: `${MUST} ser um número inteiro`,
    missing_field: IS_REQUIRED,
    blank: IS_REQUIRED,
    missing_body: 'O corpo da requisição é obrigatório',

    too_short: `${MUST} ter pelo menos ${toCharacters('min')}`,
    too_long: `${MUST} ter no máximo ${toCharacters('max')}`,
    wrong_length: `${MUST} ter exatamente ${toCharacters('length')}`,

    invalid_format: `${HAS} um formato inválido`,
    'invalid_format.named': `${IS_NOT} no formato “{name}”`,
    'invalid_format.email': `${MUST} ser um endereço de e-mail válido`,
    'invalid_format.idn-email': `${MUST} ser um endereço de e-mail válido`,
    'invalid_format.uri': `${MUST} ser um identificador URI válido`,
    'invalid_format.url': `${MUST} ser um endereço URL válido`,
    'invalid_format.uri-reference': `${MUST} ser um link válido, absoluto ou relativo`,
    'invalid_format.uuid': `${MUST} ser um UUID válido`,
    'invalid_format.date': `${MUST} ser uma data, por exemplo 2030-12-31`,
    'invalid_format.time': `${MUST} ser uma hora com fuso horário, por exemplo 14:30:00Z`,
    'invalid_format.date-time': `${MUST} ser uma data e hora com fuso horário, por exemplo 2030-12-31T14:30:00Z`,
    'invalid_format.duration': `${MUST} ser uma duração no formato ISO 8601, por exemplo P1DT12H`,
    'invalid_format.ipv4': `${MUST} ser um endereço IPv4 válido`,
    'invalid_format.ipv6': `${MUST} ser um endereço IPv6 válido`,
    'invalid_format.hostname': `${MUST} ser um nome de host válido`,
    'invalid_format.json-pointer': `${MUST} ser um JSON Pointer válido`,
    'invalid_format.regex': `${MUST} ser uma expressão regular válida`,
    'invalid_format.byte': `${MUST} conter dados codificados em Base64`,
    'invalid_format.binary': `${MUST} conter dados binários`,
    'invalid_format.int32': `${MUST} ser um número inteiro de 32 bits`,
    'invalid_format.int64': `${MUST} ser um número inteiro de 64 bits`,
    'invalid_format.float': `${MUST} ser um número`,
    'invalid_format.double': `${MUST} ser um número`,
    'invalid_format.password': withVerb('não é uma senha aceita', 'não são senhas aceitas'),

    too_early: `${withVerb(
      'deve ser {inclusive, select, false {posterior} other {igual ou posterior}}',
      'devem ser {inclusive, select, false {posteriores} other {iguais ou posteriores}}'
    )} a {min}`,
    too_late: `${withVerb(
      'deve ser {inclusive, select, false {anterior} other {igual ou anterior}}',
      'devem ser {inclusive, select, false {anteriores} other {iguais ou anteriores}}'
    )} a {max}`,

    not_in_list: `${MUST} ter um destes valores: {allowed}`,
    'not_in_list.hidden': `${IS_NOT} entre os valores permitidos`,
    not_equal: `${MUST} ter o valor {expected}`,
    'not_equal.accepted': withAdjective('deve ser aceito', 'deve ser aceita', 'exigem o seu aceite'),
    'not_equal.hidden': `${withVerb('não tem', 'não têm')} o valor esperado`,

    too_small: `${withVerb(
      'deve ser {inclusive, select, false {maior que} other {no mínimo}}',
      'devem ser {inclusive, select, false {maiores que} other {no mínimo}}'
    )} {min, number, ::.####################}`,
    too_large: `${withVerb(
      'deve ser {inclusive, select, false {menor que} other {no máximo}}',
      'devem ser {inclusive, select, false {menores que} other {no máximo}}'
    )} {max, number, ::.####################}`,
    out_of_range: `${MUST} estar entre {min, number, ::.####################} e {max, number, ::.####################}`,
    not_multiple_of: `${withVerb('deve ser um múltiplo', 'devem ser múltiplos')} de {multiple_of, number, ::.####################}`,
    too_many_decimals: `${MUST} ter no máximo ${toCount('decimals', 'casa decimal', 'casas decimais')}`,

    too_few_items: `${MUST} ter pelo menos ${toItems('min')}`,
    empty_list: `${MUST} ter pelo menos um item`,
    too_many_items: `${MUST} ter no máximo ${toItems('max')}`,
    duplicate_item: withVerb('não pode repetir um item anterior', 'não podem repetir um item anterior'),
    'duplicate_item.list': withVerb('não pode ter itens repetidos', 'não podem ter itens repetidos'),
    missing_item: `${MUST} ter pelo menos ${toMatchingItems('min')}`,
    too_many_matching_items: `${MUST} ter no máximo ${toMatchingItems('max')}`,

    too_few_fields: `${MUST} ter pelo menos ${toFields('min')}`,
    too_many_fields: `${MUST} ter no máximo ${toFields('max')}`,
    unknown_field: `${FIELD} não é reconhecido`,
    not_allowed: withAdjective('não é permitido', 'não é permitida', 'não são admissíveis'),
    'not_allowed.value': withVerb('tem um valor não permitido', 'têm um valor não permitido', `${VALUE} não é permitido`),
    invalid_field_name: '“{label}” não é um nome de campo válido',
    missing_dependent_field: `${IS_REQUIRED} quando o campo “{when_present}” é informado`,
    missing_one_of: 'É obrigatório informar {alternatives}',

    condition_not_met: `${withVerb('não atende', 'não atendem')} a uma condição`,
    no_matching_variant: `${DOES_NOT_MATCH} a nenhuma das variantes permitidas`,
    ambiguous_variant: `${withVerb('corresponde', 'correspondem')} a mais de uma das variantes permitidas`,
    unknown_variant: `${MUST} ter um destes valores: {allowed}`,
    'unknown_variant.hidden': `${DOES_NOT_MATCH} a nenhuma das variantes permitidas`,

    invalid: withAdjective('é inválido', 'é inválida', 'têm um valor inválido'),
    already_exists: withVerb('já está em uso', 'já estão em uso', `${VALUE} já está em uso`),
    not_found: withVerb('não existe', 'não existem', `${VALUE} não existe`),
    mismatch: `${MUST} coincidir com o campo “{other}”`,
    read_only: withAdjective('não pode ser alterado', 'não pode ser alterada', 'não permitem alteração')
  }
}
