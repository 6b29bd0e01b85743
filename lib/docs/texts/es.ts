import { es as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Spanish. */
export const es: DocsTexts = {
  locale: 'es',
  title: 'Errores',
  heading: 'Errores de la API',
  intro: 'Todos los errores que devuelve esta API: qué significan, qué aspecto tienen y qué hacer.',
  skip: 'Ir al contenido',
  language: 'Idioma:',
  search: 'Código, nombre o texto',
  find: 'Buscar',
  found: '{shown} de {total}',
  none: 'Ningún error coincide con la búsqueda.',
  all: 'Todos los errores',
  statuses: 'Por estado',
  status: 'Estado',
  code: 'Código',
  name: 'Nombre',
  retired: 'Retirado',
  retiredNote: 'La API ya no envía este error. Su código nunca se asignará a otro.',
  advice: 'Qué hacer',
  retry: { yes: 'Reintentar más tarde', changed: 'Reintentar tras un cambio', no: 'No reintentar' },
  advices,
  wait: 'Espere al menos: {time}',
  messages: 'Textos',
  params: 'Parámetros del texto',
  kinds: { text: 'texto', number: 'número', date: 'fecha', time: 'hora', choice: 'una de varias palabras' },
  headers: 'Encabezados',
  meanings: {
    allow: 'Los métodos que admite el recurso',
    'cache-control': 'Si las cachés pueden guardar la respuesta',
    'content-language': 'El idioma del texto',
    link: 'Lleva a esta página',
    'retry-after': 'Segundos de espera hasta el próximo intento',
    'www-authenticate': 'Cómo autenticarse'
  },
  examples: 'Respuesta de ejemplo',
  copy: 'Copiar',
  copied: 'Copiado'
}
