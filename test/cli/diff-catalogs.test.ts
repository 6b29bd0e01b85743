import t from 'tap'
import { diffCatalogs } from '../../lib/cli/diff-catalogs.js'
import { defineCatalog, type CatalogDefinition } from '../../lib/index.js'

const define = (definition: CatalogDefinition, defaultLocale = 'en') => defineCatalog(definition, { extends: null, defaultLocale })

const entry = { status: 400, message: { en: 'A', ru: 'А' } }

/** The changes from one definition to another, in short. */
function diff (before: CatalogDefinition, after: CatalogDefinition): string[] {
  return diffCatalogs(define(before), define(after)).map(({ level, path, message }) => `${level} ${path} ${message}`)
}

t.test('nothing changed', async (t) => {
  t.same(diff({ a: entry }, { a: entry }), [])
})

t.test('codes and slugs', async (t) => {
  const kept = { kept: entry }
  t.same(diff({ a: entry, b: { ...entry, code: 7 }, ...kept }, kept), ['breaking a is removed', 'breaking b is removed, and its code 7'])
  t.same(diff({ a: { ...entry, code: 7 } }, { b: { ...entry, code: 7 } }), ['breaking a.slug is now b'])
  t.same(diff({ a: { ...entry, code: 7 } }, { a: { ...entry, code: 8 } }), ['breaking a.code is now 8, was 7'])
  t.same(diff({ a: entry }, { a: { ...entry, code: 8 } }), ['breaking a.code is now 8, was none'])
  t.same(diff({ a: { ...entry, code: 8 } }, { a: entry }), ['breaking a.code is now none, was 8'])
  t.same(diff(kept, { a: entry, ...kept }), ['minor a is added'])
})

t.test('status, headers and whether it is in use', async (t) => {
  t.same(diff({ a: entry }, { a: { ...entry, status: 409 } }), ['breaking a.status is now 409, was 400'])
  t.same(diff({ a: entry }, { a: { ...entry, retired: true } }), ['minor a.retired is now true, was false'])
  t.same(diff({ a: { ...entry, headers: { x: '1' } } }, { a: { ...entry, headers: { x: '1' }, retryAfter: 5 } }), ['minor a.retryAfter is now 5, was none'])
})

t.test('params', async (t) => {
  const withText = (en: string): CatalogDefinition => ({ a: { status: 400, message: { en } } })
  const params = (before: string, after: string): string[] => diff(withText(before), withText(after)).filter((line) => line.includes('params'))
  t.same(params('{x} {y, date}', '{x}'), ['breaking a.params.y is removed'])
  t.same(params('{x}', '{x} {n, number}'), ['minor a.params.n is added'])
  t.same(params('{x}', '{x, plural, one {#} other {#}}'), ['breaking a.params.x is now a number, was a text or number'])
  t.same(params('{x, number}', '{x, plural, one {#} other {#}}'), [])
  t.same(params('{x, select, a {A} other {B}}', '{x, time}'), ['breaking a.params.x is now a date, was a text'])
})

t.test('texts and locales, the worst first', async (t) => {
  t.same(diff({ a: entry, b: entry }, { a: { status: 400, message: { en: 'B', de: 'B' } }, b: { status: 400, message: 'A', description: 'Long' } }), [
    'breaking locales.ru is removed',
    'minor locales.de is added',
    'minor a.message.de is added',
    'patch a.message.en reads otherwise',
    'patch b.description reads otherwise'
  ])
  t.same(diff({ a: entry, b: entry }, { a: entry, b: { status: 400, message: 'A' } }), ['breaking b.message.ru is removed'])
  t.same(diffCatalogs(define({ a: entry }), define({ a: entry }, 'ru')).map(({ path, message }) => `${path} ${message}`), ['defaultLocale is now ru, was en'])
})
