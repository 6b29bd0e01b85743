/** The rules that are not held by a test of the suite, and why. What docs/http.md says about one is between quotation marks. */
export const NOT_TESTED: Readonly<Record<string, string>> = {
  'B403-1': 'which of 401 and 403 applies, and with which challenge, is what the app answers by',
  'B403-2': 'hiding a resource by 404 is for the app to choose',
  B409: 'the source of a conflict is known to the app, which tells it by `detail`. Decided: "what is in conflict"',
  B412: 'conditional requests are the app\'s to evaluate',
  'B413-1': 'that a body is too large is not temporary',
  B421: 'for proxies',
  B425: 'nothing here is told of early data: there is no such entry',
  B431: 'the parser does not tell which field is too large. Decided: "which field it was"',
  B451: 'there is no such entry: the demand and its link are the app\'s to tell',
  B505: 'a version that is none is a malformed request line, 400: there is no such entry',
  B511: 'for intercepting proxies',
  C3: '`draft`: the tests of integrations',
  C4: 'a draft: the package makes no problem types of quotas',
  D4: 'documentation: docs/languages.md and docs/http.md',
  F6: 'decided: "Problem details"',
  F12: 'there is no XML',
  F13: 'for clients: the tests of the client'
}

/** Every number of the list that the rules come from: requirements of RFCs on error responses. */
export const RULE_NUMBERS: readonly string[] = [
  'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12',
  'B400', 'B401-1', 'B401-2', 'B401-3', 'B401-4', 'B401-5', 'B401-6', 'B401-7', 'B401-8', 'B403-1', 'B403-2', 'B404',
  'B405-1', 'B405-2', 'B405-3', 'B405-4', 'B405-5', 'B406', 'B408', 'B409', 'B410', 'B411', 'B412', 'B413-1', 'B413-2', 'B414',
  'B415-1', 'B415-2', 'B415-3', 'B415-4', 'B415-5', 'B416', 'B417', 'B421', 'B422', 'B425', 'B426', 'B428', 'B429', 'B431', 'B451',
  'B500', 'B501', 'B503', 'B505', 'B511',
  'C1', 'C2', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'E1', 'E2', 'E3', 'E4', 'E5',
  'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'F13', 'G1', 'G2'
]
