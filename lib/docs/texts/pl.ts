import type { DocsTexts } from '../docs-texts.js'

/** Polish. */
export const pl: DocsTexts = {
  locale: 'pl',
  title: 'Błędy',
  heading: 'Błędy API',
  intro: 'Wszystkie błędy zwracane przez to API: co oznaczają, jak wyglądają i co z nimi zrobić.',
  skip: 'Przejdź do treści',
  language: 'Język',
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
  advices: {
    wait: 'Przyczyna jest tymczasowa. Odczekaj czas podany w Retry-After i wyślij żądanie ponownie.',
    backoff: 'Przyczyna jest tymczasowa. Jeśli powtórzenie jest bezpieczne, wysyłaj żądanie ponownie w coraz dłuższych odstępach.',
    report: 'Awaria jest po naszej stronie. Jeśli powtórzenie jest bezpieczne, spróbuj jeszcze raz; jeśli błąd nie zniknie, zgłoś go.',
    authenticate: 'Uzyskaj prawidłowe dane uwierzytelniające i wyślij z nimi żądanie ponownie.',
    refresh: 'Odczytaj bieżący stan zasobu, wprowadź w nim swoją zmianę i wyślij żądanie ponownie.',
    correct: 'To samo żądanie otrzyma tę samą odpowiedź. Popraw żądanie, zanim wyślesz je ponownie.',
    never: 'To samo żądanie nigdy się nie powiedzie.'
  },
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
