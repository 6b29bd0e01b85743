/*
 * The params of an ICU MessageFormat text, read at type level as @formatjs/icu-messageformat-parser reads it with `ignoreTag`.
 * The scan goes from brace to brace and keeps the list of those still open, so its cost follows the number of arguments.
 */

/** The params of a text that is not a literal: any name, any value. */
export type LooseParams = Record<string, unknown>

/**
 * The params of a text, by name; `{}` for a text that takes none. A text that is not a literal gives `LooseParams`.
 * `{x}` is a `string | number`; `number`, `plural` and `selectordinal` are a `number`; `date` and `time` a `Date | number`;
 * `select` is a `string` for which editors offer its keys. A name that occurs twice must suit both places.
 */
export type MessageParams<Text extends string> =
  string extends Text ? LooseParams : Scan<Text, None, unknown> extends infer Found ? { [Name in keyof Found]: Found[Name] } : never

/** No open brace: the top level of a text. */
type None = []

/** An open brace within the others: of a plural or select argument, with its name and the keys of a select met so far, or of a branch. */
type PluralBrace<Outer> = ['plural', Outer]
type SelectBrace<Outer, Name extends string, Keys> = ['select', Outer, Name, Keys]
type BranchBrace<Outer> = ['branch', Outer]

/** Reads text: that of the whole message or of a branch. */
type Scan<Text extends string, Open, Found> =
  Text extends `${infer Before}{${infer After}`
    ? Before extends `${string}${'}' | "'"}${string}`
      ? ScanMark<Text, Before, Open, Found>
      : ScanArgument<After, Open, Found>
    : Text extends `${string}}${string}` ? ScanMark<Text, Text, Open, Found> : Found

/** Reads text up to the first apostrophe or closing brace in `Before`, which is what precedes the first opening brace. */
type ScanMark<Text extends string, Before extends string, Open, Found> =
  Before extends `${infer Plain}'${string}`
    ? Plain extends `${string}}${string}` ? ScanClose<Text, Open, Found> : ScanApostrophe<Text, Open, Found>
    : ScanClose<Text, Open, Found>

/** An apostrophe quotes only before a character with a meaning, up to the next single one; two are one apostrophe. */
type ScanApostrophe<Text extends string, Open, Found> =
  Text extends `${string}'${infer After}`
    ? After extends `'${infer Rest}` ? Scan<Rest, Open, Found>
      : After extends `${'{' | '}' | '<' | '>'}${infer Rest}` ? Scan<SkipQuoted<Rest>, Open, Found>
        : After extends `#${infer Rest}`
          ? Scan<Open extends BranchBrace<PluralBrace<unknown>> ? SkipQuoted<Rest> : Rest, Open, Found>
          : Scan<After, Open, Found>
    : Found

/** What follows the quoted run that `Text` begins in. */
type SkipQuoted<Text extends string> =
  Text extends `${string}'${infer After}` ? After extends `'${infer Rest}` ? SkipQuoted<Rest> : After : ''

/** A closing brace in text ends its branch. Where no branch is open, it is an ordinary character. */
type ScanClose<Text extends string, Open, Found> =
  Text extends `${string}}${infer After}`
    ? Open extends BranchBrace<infer Outer> ? ScanBranches<After, Outer, Found> : Scan<After, Open, Found>
    : Found

/** Reads an argument from after its opening brace. */
type ScanArgument<Text extends string, Open, Found> =
  Text extends `${infer Head}}${infer After}`
    ? Head extends `${infer Name},${infer Rest}`
      ? Rest extends `${infer Kind},${string}`
        ? ScanKind<Trim<Name>, Trim<Kind>, Text extends `${string},${string},${infer Style}` ? Style : never, Open, Found>
        : ScanKind<Trim<Name>, Trim<Rest>, `}${After}`, Open, Found>
      : Scan<After, Open, Found & Param<Trim<Head>, string | number>>
    : Found

/** Reads what follows the kind of an argument: its style or its branches. */
type ScanKind<Name extends string, Kind extends string, Rest extends string, Open, Found> =
  Kind extends 'plural' | 'selectordinal' ? ScanBranches<Rest, PluralBrace<Open>, Found & Param<Name, number>>
    : Kind extends 'select' ? ScanBranches<Rest, SelectBrace<Open, Name, never>, Found>
      : Kind extends 'number' ? Scan<SkipStyle<Rest>, Open, Found & Param<Name, number>>
        : Kind extends 'date' | 'time' ? Scan<SkipStyle<Rest>, Open, Found & Param<Name, Date | number>>
          : Found

/** What follows the closing brace of a number's or date's style, in which any apostrophe quotes. */
type SkipStyle<Text extends string> =
  Text extends `${infer Style}}${infer After}`
    ? Style extends `${string}'${string}`
      ? Text extends `${string}'${string}'${infer Rest}` ? SkipStyle<Rest> : ''
      : After
    : ''

/** Reads a plural or select argument between its branches: the key of the next one, or the end of the argument. */
type ScanBranches<Text extends string, Open, Found> =
  Text extends `${infer Before}{${infer After}`
    ? Before extends `${string}}${string}`
      ? ScanEnd<Text, Open, Found>
      : Scan<After, BranchBrace<Open extends SelectBrace<infer Outer, infer Name, infer Keys> ? SelectBrace<Outer, Name, Keys | Trim<Before>> : Open>, Found>
    : ScanEnd<Text, Open, Found>

/** Ends a plural or select argument. `string & {}` accepts any string and still lets editors offer the keys. */
type ScanEnd<Text extends string, Open, Found> =
  Text extends `${string}}${infer After}`
    ? Open extends SelectBrace<infer Outer, infer Name, infer Keys>
      ? Scan<After, Outer, Found & Param<Name, Exclude<Keys, 'other'> | (string & {})>>
      : Open extends PluralBrace<infer Outer> ? Scan<After, Outer, Found> : Found
    : Found

type Param<Name extends string, Value> = { [Key in Name]: Value }

type Space = ' ' | '\n' | '\t' | '\r'

type Trim<Text extends string> =
  Text extends `${Space}${infer Rest}` ? Trim<Rest> : Text extends `${infer Rest}${Space}` ? Trim<Rest> : Text
