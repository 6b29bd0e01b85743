import { it as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Italian. */
export const it: DocsTexts = {
  locale: 'it',
  title: 'Errori',
  heading: 'Errori dell’API',
  intro: 'Tutti gli errori restituiti da questa API: che cosa significano, come si presentano e che cosa fare.',
  skip: 'Vai al contenuto',
  language: 'Lingua:',
  search: 'Codice, nome o testo',
  find: 'Cerca',
  found: '{shown} di {total}',
  none: 'Nessun errore corrisponde alla ricerca.',
  all: 'Tutti gli errori',
  statuses: 'Per stato',
  status: 'Stato',
  code: 'Codice',
  name: 'Nome',
  retired: 'Ritirato',
  retiredNote: 'L’API non invia più questo errore. Il suo codice non sarà mai assegnato a un altro.',
  advice: 'Che cosa fare',
  retry: { yes: 'Riprovare più tardi', changed: 'Riprovare dopo una modifica', no: 'Non riprovare' },
  advices,
  wait: 'Attendi almeno: {time}',
  messages: 'Testi',
  params: 'Parametri del testo',
  kinds: { text: 'testo', number: 'numero', date: 'data', time: 'ora', choice: 'una parola tra quelle previste' },
  headers: 'Intestazioni',
  meanings: {
    allow: 'I metodi supportati dalla risorsa',
    'cache-control': 'Se le cache possono conservare la risposta',
    'content-language': 'La lingua del testo',
    link: 'Porta a questa pagina',
    'retry-after': 'Secondi di attesa prima del prossimo tentativo',
    'www-authenticate': 'Come autenticarsi'
  },
  examples: 'Risposta di esempio',
  copy: 'Copia',
  copied: 'Copiato'
}
