import { describe, expect, test } from 'tstyche'
import type { LooseParams, MessageParams } from './params.js'

type AnyOf<Hint> = Hint | (string & {})

describe('MessageParams', () => {
  test('of a text without arguments are none', () => {
    expect<MessageParams<''>>().type.toBe<{}>()
    expect<MessageParams<'Access token expired'>>().type.toBe<{}>()
    expect<MessageParams<"It's # < > } | , 100 %">>().type.toBe<{}>()
  })

  test('of a plain argument is a string or number', () => {
    expect<MessageParams<'Hello {name}'>>().type.toBe<{ name: string | number }>()
    expect<MessageParams<'{a}{b} and { c }, {\n  d\n}'>>().type.toBe<Record<'a' | 'b' | 'c' | 'd', string | number>>()
    expect<MessageParams<'{0} of {1}'>>().type.toBe<Record<'0' | '1', string | number>>()
    expect<MessageParams<'Поле {поле_1}'>>().type.toBe<{ поле_1: string | number }>()
  })

  test('of a number is a number, whatever its style', () => {
    expect<MessageParams<'{n, number}'>>().type.toBe<{ n: number }>()
    expect<MessageParams<'{n,number,percent} {m, number, ::currency/USD .00}'>>().type.toBe<{ n: number, m: number }>()
  })

  test('of a date or time is a Date or number', () => {
    expect<MessageParams<'{d, date} {t, time, short}'>>().type.toBe<{ d: Date | number, t: Date | number }>()
    expect<MessageParams<"{d, date, yyyy 'of {' MM} {n}">>().type.toBe<{ d: Date | number, n: string | number }>()
    expect<MessageParams<"{t, time, h 'o''clock'} {n}">>().type.toBe<{ t: Date | number, n: string | number }>()
  })

  test('of a plural or selectordinal is a number', () => {
    expect<MessageParams<'At most {limit, plural, one {# file} other {# files}} a day'>>().type.toBe<{ limit: number }>()
    expect<MessageParams<'{n,selectordinal,one{#st}two{#nd}few{#rd}other{#th}}'>>().type.toBe<{ n: number }>()
    expect<MessageParams<'{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # other} other {you and # others}}'>>().type.toBe<{ n: number }>()
  })

  test('of a select is any string, its keys offered', () => {
    expect<MessageParams<'{who, select, admin {a} guest {b} other {c}}'>>().type.toBe<{ who: AnyOf<'admin' | 'guest'> }>()
    expect<MessageParams<'{who,select,other{}}'>>().type.toBe<{ who: string & {} }>()
    expect<'neither'>().type.toBeAssignableTo<MessageParams<'{who, select, admin {a} other {c}}'>['who']>()
    expect<number>().type.not.toBeAssignableTo<MessageParams<'{who, select, admin {a} other {c}}'>['who']>()
  })

  test('are found within branches', () => {
    expect<MessageParams<'{n, plural, one {# {unit} at {t, time}} other {{who, select, me {my {x, number}} other {{y}}}}} {z}'>>()
      .type.toBe<{
        n: number
        unit: string | number
        t: Date | number
        who: AnyOf<'me'>
        x: number
        y: string | number
        z: string | number
      }>()
  })

  test('give the keys of a select to it alone', () => {
    expect<MessageParams<'{a, select, x {{b, select, y {} other {}}} z {{n, plural, one {} other {}}} other {}}'>>()
      .type.toBe<{ a: AnyOf<'x' | 'z'>, b: AnyOf<'y'>, n: number }>()
  })

  test('used twice suit both uses', () => {
    expect<MessageParams<'{n} {n, plural, one {} other {}}'>>().type.toBe<{ n: number }>()
    expect<number>().type.toBeAssignableTo<MessageParams<'{d, date} {d, number}'>['d']>()
    expect<Date>().type.not.toBeAssignableTo<MessageParams<'{d, date} {d, number}'>['d']>()
  })
})

describe('an apostrophe', () => {
  test('quotes before a character with a meaning', () => {
    expect<MessageParams<"'{no}' {yes}">>().type.toBe<{ yes: string | number }>()
    expect<MessageParams<"l'{no} {no}">>().type.toBe<{}>()
    expect<MessageParams<"'<{no}>' {yes}">>().type.toBe<{ yes: string | number }>()
    expect<MessageParams<"'{no} ''{no}' {yes}">>().type.toBe<{ yes: string | number }>()
    expect<MessageParams<"{n, plural, one {'}' {yes}} other {}}">>().type.toBe<{ n: number, yes: string | number }>()
  })

  test('is itself elsewhere', () => {
    expect<MessageParams<"You can't see {name}'s files, don't {ask}">>().type.toBe<Record<'name' | 'ask', string | number>>()
    expect<MessageParams<"l''{yes}">>().type.toBe<{ yes: string | number }>()
  })

  test('quotes # within a plural only', () => {
    expect<MessageParams<"{n, plural, one {'#'{yes}} other {}}">>().type.toBe<{ n: number, yes: string | number }>()
    expect<MessageParams<"'#'{no}">>().type.toBe<{}>()
  })
})

describe('texts of another kind', () => {
  test('that are no literals take any params', () => {
    expect<MessageParams<string>>().type.toBe<LooseParams>()
  })

  test('with a computed part are read around it', () => {
    expect<MessageParams<`At most ${number} {unit}`>>().type.toBe<{ unit: string | number }>()
  })

  test('that are unfinished end', () => {
    expect<MessageParams<'{'>>().type.toBe<{}>()
    expect<MessageParams<'{a'>>().type.toBe<{}>()
    expect<MessageParams<'{a, plural, one {'>>().type.toBe<{}>()
    expect<MessageParams<'{a, plural, one {{b}'>>().type.toBe<{ a: number, b: string | number }>()
    expect<MessageParams<'{a, unheard}'>>().type.toBe<{}>()
    expect<MessageParams<"'{a">>().type.toBe<{}>()
  })

  test('that are long are read to the end', () => {
    type Ten<Text extends string> = `${Text}${Text}${Text}${Text}${Text}${Text}${Text}${Text}${Text}${Text}`
    type Plain = Ten<Ten<'fifty characters of a text that is about nothing. '>>
    expect<MessageParams<`${Plain}{x}`>>().type.toBe<{ x: string | number }>()
    expect<MessageParams<`${Ten<"It's {a}, isn't {b}? ">}{n, plural, one {${Plain}} other {${Ten<'{c, select, k {{d}} other {}} '>}}}`>>()
      .type.toBe<{ a: string | number, b: string | number, n: number, c: AnyOf<'k'>, d: string | number }>()
  })
})
