import { fr as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** French. */
export const fr: DocsTexts = {
  locale: 'fr',
  title: 'Erreurs',
  heading: 'Erreurs de l’API',
  intro: 'Toutes les erreurs que renvoie cette API\u00A0: ce qu’elles signifient, leur forme et ce qu’il faut faire.',
  skip: 'Aller au contenu',
  language: 'Langue\u00A0:',
  search: 'Code, nom ou texte',
  find: 'Rechercher',
  found: '{shown} sur {total}',
  none: 'Aucune erreur ne correspond à la recherche.',
  all: 'Toutes les erreurs',
  statuses: 'Par statut',
  status: 'Statut',
  code: 'Code',
  name: 'Nom',
  retired: 'Retirée',
  retiredNote: 'L’API n’envoie plus cette erreur. Son code ne sera jamais attribué à une autre.',
  advice: 'Que faire',
  retry: { yes: 'Réessayer plus tard', changed: 'Réessayer après correction', no: 'Ne pas réessayer' },
  advices,
  wait: 'Attendez au moins\u00A0: {time}',
  messages: 'Textes',
  params: 'Paramètres du texte',
  kinds: { text: 'texte', number: 'nombre', date: 'date', time: 'heure', choice: 'un mot parmi plusieurs' },
  headers: 'En-têtes',
  meanings: {
    allow: 'Les méthodes que la ressource prend en charge',
    'cache-control': 'Si les caches peuvent conserver la réponse',
    'content-language': 'La langue du texte',
    link: 'Mène à cette page',
    'retry-after': 'Secondes à attendre avant la prochaine tentative',
    'www-authenticate': 'Comment s’authentifier'
  },
  examples: 'Exemple de réponse',
  copy: 'Copier',
  copied: 'Copié'
}
