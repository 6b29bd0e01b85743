import t from 'tap'
import { es } from '../../../lib/message/locales/es.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(es)
const NAME = { text: 'El nombre', gender: 'm' } as const
const PASSWORD = { text: 'La contraseña', gender: 'f' } as const
const TAGS = { text: 'Las etiquetas', gender: 'pl' } as const
const LABELS = [NAME, PASSWORD, TAGS, 'Precio']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'El nombre debe contener al menos 8 caracteres', 'La contraseña debe contener al menos 8 caracteres',
    'Las etiquetas deben contener al menos 8 caracteres', 'El campo «Precio» debe contener al menos 8 caracteres'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'El nombre es obligatorio', 'La contraseña es obligatoria', 'Las etiquetas no pueden faltar', 'El campo «Precio» es obligatorio'
  ])
  t.same(LABELS.map((label) => say('invalid', label)), [
    'El nombre no es válido', 'La contraseña no es válida', 'Las etiquetas no tienen un valor válido', 'El campo «Precio» no es válido'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)), [
    'El nombre ya está en uso', 'La contraseña ya está en uso', 'Las etiquetas ya están en uso', 'El valor del campo «Precio» ya está en uso'
  ])
  t.same(LABELS.map((label) => say('not_equal.accepted', label)),
    ['El nombre debe aceptarse', 'La contraseña debe aceptarse', 'Las etiquetas deben aceptarse', 'El campo «Precio» debe aceptarse'])
  t.same(LABELS.map((label) => say('null_not_allowed', label)), [
    'El nombre no debe estar vacío', 'La contraseña no debe estar vacía', 'Las etiquetas deben tener un valor',
    'El campo «Precio» no debe estar vacío'
  ])
  t.equal(say('read_only', TAGS), 'Las etiquetas no se pueden modificar')
  t.equal(say('missing_dependent_field', PASSWORD, { when_present: 'Usuario' }),
    'La contraseña es obligatoria cuando se indica el campo «Usuario»')
})

t.test('no sentence lets a singular verb follow a plural label, or the other way round', async (t) => {
  const framed = /^(?:El (?:campo|valor del campo) «Tags»|«Tags»|Tags:|El cuerpo de la solicitud)/
  const plural = /^Tags (?:deben|no deben|tienen|no tienen|coinciden|no coinciden|no cumplen|ya están|no existen|no se pueden|no pueden|no son) /
  t.same(sayEverything(es, { text: 'Tags', gender: 'pl' }).filter((text) => !plural.test(`${text} `) && !framed.test(text)), [])
  t.same(sayEverything(es, PASSWORD).filter((text) => /^La contraseña (?:no )?(?:se )?(?:\p{L}+en|\p{L}+án)(?!\p{L})/u.test(text) &&
    !/ tiene /.test(text)), [])
  t.same(sayEverything(es, 'Tags').filter((text) => !framed.test(text)), [])
})

t.test('counts: a million takes "de"', async (t) => {
  t.same([0, 1, 1.5, 2, 100, 1_000_000].map((max) => say('too_long', NAME, { max }).replace(/.*máximo /, '')),
    ['0 caracteres', '1 carácter', '1,5 caracteres', '2 caracteres', '100 caracteres', '1.000.000 de caracteres'])
  t.equal(say('missing_item', TAGS, { min: 1 }), 'Las etiquetas deben contener al menos 1 elemento que cumpla la condición')
  t.equal(say('missing_item', TAGS, { min: 2 }), 'Las etiquetas deben contener al menos 2 elementos que cumplan la condición')
  t.equal(say('too_many_decimals', 'Precio', { decimals: 2 }), 'El campo «Precio» debe tener como máximo 2 decimales')
})

t.test('limits with and without themselves', async (t) => {
  const date = { text: 'La fecha', gender: 'f' } as const
  t.equal(say('too_small', 'Precio', { min: 0, inclusive: 'false' }), 'El campo «Precio» debe ser mayor que 0')
  t.equal(say('too_small', TAGS, { min: 0.5 }), 'Las etiquetas deben ser mayores o iguales que 0,5')
  t.equal(say('too_large', 'Precio', { max: 99 }), 'El campo «Precio» debe ser menor o igual que 99')
  t.equal(say('out_of_range', { text: 'La edad', gender: 'f' }, { min: 18, max: 99 }), 'La edad debe estar entre 18 y 99')
  t.equal(say('too_early', date, { min: '2030-01-01' }), 'La fecha debe ser igual o posterior a 2030-01-01')
  t.equal(say('too_late', TAGS, { max: '2030-01-01', inclusive: 'false' }), 'Las etiquetas deben ser anteriores a 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', NAME, { expected: listTypes(es, ['string', 'null']) }), 'El nombre debe ser una cadena de texto o un valor vacío')
  t.equal(say('invalid_type', es.parts.body, { expected: listTypes(es, ['object']) }), 'El cuerpo de la solicitud debe ser un objeto')
  t.equal(say('too_few_fields', es.parts.querystring, { min: 1 }), 'La cadena de consulta debe contener al menos 1 campo')
  t.equal(say('too_many_fields', es.parts.params, { max: 5 }), 'Los parámetros de la ruta deben contener como máximo 5 campos')
  t.equal(sayItem(es, 2, 'Nombre'), 'Elemento 2: Nombre')
})
