/** What the parser's names of faults mean. Names that are not here (tags) cannot occur. */
const REASONS: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a brace is not closed',
  EMPTY_ARGUMENT: 'an argument has no name',
  MALFORMED_ARGUMENT: 'an argument is malformed',
  EXPECT_ARGUMENT_TYPE: 'a comma must be followed by number, date, time, plural, selectordinal or select',
  INVALID_ARGUMENT_TYPE: 'an argument is none of number, date, time, plural, selectordinal and select',
  EXPECT_ARGUMENT_STYLE: 'a style is missing after the comma',
  INVALID_NUMBER_SKELETON: 'a number skeleton is invalid',
  INVALID_DATE_TIME_SKELETON: 'a date or time skeleton is invalid',
  EXPECT_NUMBER_SKELETON: 'a number skeleton is missing after "::"',
  EXPECT_DATE_TIME_SKELETON: 'a date or time skeleton is missing after "::"',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: 'a quote in a style is not closed',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'a plural or select has no branches',
  EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: 'an offset has no number',
  INVALID_PLURAL_ARGUMENT_OFFSET_VALUE: 'an offset is no integer',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'a select has no branches',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a plural has no branches, or "=" without a number',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'a branch of a select has no text in braces',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'a branch of a plural has no text in braces',
  INVALID_PLURAL_ARGUMENT_SELECTOR: 'a branch of a plural has an invalid name',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a plural has a branch twice',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a select has a branch twice',
  MISSING_OTHER_CLAUSE: 'a plural or select lacks the branch "other"'
}

interface ParserFault {
  readonly message: string
  readonly location?: { readonly start: { readonly offset: number } }
}

/** Says in words why the parser refused a text, and at which character (the first is 1). */
export function toParserReason (error: unknown): string {
  // The parser throws SyntaxErrors named as above, with the place; its skeleton reader throws RangeErrors in words, without.
  const { message, location } = error as ParserFault
  const reason = REASONS[message] ?? message
  return location === undefined ? reason : `${reason} (at character ${location.start.offset + 1})`
}
