import { pl as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Polish. */
export const pl: DocsTexts = {
  locale: 'pl',
  title: 'Błędy',
  heading: 'Błędy API',
  intro: 'Wszystkie błędy zwracane przez to API: co oznaczają, jak wyglądają i co z nimi zrobić.',
  skip: 'Przejdź do treści',
  language: 'Język:',
  search: 'Kod, nazwa lub tekst',
  find: 'Szukaj',
  found: '{shown} z {total}',
  none: 'Żaden błąd nie pasuje do wyszukiwania.',
  all: 'Wszystkie błędy',
  statuses: 'Według statusu',
  status: 'Status',
  code: 'Kod',
  name: 'Nazwa',
  retired: 'Wycofany',
  retiredNote: 'API nie wysyła już tego błędu. Jego kod nigdy nie zostanie nadany innemu.',
  advice: 'Co zrobić',
  retry: { yes: 'Ponów później', changed: 'Ponów po zmianie', no: 'Nie ponawiaj' },
  advices,
  wait: 'Minimalny czas oczekiwania: {time}',
  messages: 'Teksty',
  params: 'Parametry tekstu',
  kinds: { text: 'tekst', number: 'liczba', date: 'data', time: 'godzina', choice: 'jedno z kilku słów' },
  headers: 'Nagłówki',
  meanings: {
    allow: 'Metody obsługiwane przez zasób',
    'cache-control': 'Czy pamięci podręczne mogą zachować odpowiedź',
    'content-language': 'Język tekstu',
    link: 'Prowadzi do tej strony',
    'retry-after': 'Liczba sekund do następnej próby',
    'www-authenticate': 'Jak się uwierzytelnić'
  },
  examples: 'Przykładowa odpowiedź',
  copy: 'Kopiuj',
  copied: 'Skopiowano'
}
