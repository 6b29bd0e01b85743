import { expect, test } from 'tstyche'
import { defineLocale } from '../lib/index.js'
import type { DefinedLocale, LocaleDefinition, PartialLocaleDefinition } from './locale.js'

declare const whole: LocaleDefinition
declare const some: PartialLocaleDefinition

test('a complete language', () => {
  expect(defineLocale(whole)).type.toBe<DefinedLocale>()
  expect(defineLocale).type.toBeCallableWith(whole, {})
  expect(defineLocale).type.toBeCallableWith({ ...whole, sentences: { ...whole.sentences, 'invalid_type.string': '{label}: tekst' } })
})

test('one that lacks a text', () => {
  expect(defineLocale).type.not.toBeCallableWith(some)
  expect(defineLocale).type.not.toBeCallableWith({ locale: 'nl' })
  expect(defineLocale).type.toBeCallableWith(some, { partial: true })
  expect(defineLocale).type.toBeCallableWith({ locale: 'nl', sentences: { blank: '{label} is verplicht' } }, { partial: true })
})

test('what no language has', () => {
  expect(defineLocale).type.not.toBeCallableWith({ locale: 'nl', sentences: { blanc: '{label}' } }, { partial: true })
  expect(defineLocale).type.not.toBeCallableWith({ locale: 'nl', entries: { file_quota: 'x' } }, { partial: true })
  expect(defineLocale).type.not.toBeCallableWith({ entries: {} }, { partial: true })
})
