import { de as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** German. */
export const de: DocsTexts = {
  locale: 'de',
  title: 'Fehler',
  heading: 'API-Fehler',
  intro: 'Alle Fehler, mit denen diese API antwortet: was sie bedeuten, wie sie aussehen und was zu tun ist.',
  skip: 'Zum Inhalt springen',
  language: 'Sprache:',
  search: 'Code, Name oder Text',
  find: 'Suchen',
  found: '{shown} von {total}',
  none: 'Kein Fehler passt zur Suche.',
  all: 'Alle Fehler',
  statuses: 'Nach Status',
  status: 'Status',
  code: 'Code',
  name: 'Name',
  retired: 'Nicht mehr in Gebrauch',
  retiredNote: 'Die API sendet diesen Fehler nicht mehr. Sein Code wird nie neu vergeben.',
  advice: 'Was zu tun ist',
  retry: { yes: 'Später wiederholen', changed: 'Nach einer Änderung wiederholen', no: 'Nicht wiederholen' },
  advices,
  wait: 'Wartezeit mindestens: {time}',
  messages: 'Texte',
  params: 'Parameter des Textes',
  kinds: { text: 'Text', number: 'Zahl', date: 'Datum', time: 'Uhrzeit', choice: 'eines von mehreren Wörtern' },
  headers: 'Header',
  meanings: {
    allow: 'Die Methoden, die die Ressource unterstützt',
    'cache-control': 'Ob Caches die Antwort behalten dürfen',
    'content-language': 'Die Sprache des Textes',
    link: 'Führt zu dieser Seite',
    'retry-after': 'Sekunden bis zum nächsten Versuch',
    'www-authenticate': 'Wie man sich authentifiziert'
  },
  examples: 'Beispielantwort',
  copy: 'Kopieren',
  copied: 'Kopiert'
}
