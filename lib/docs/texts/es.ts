import type { DocsTexts } from '../docs-texts.js'

/** Spanish. */
export const es: DocsTexts = {
  locale: 'es',
  title: 'Errores',
  heading: 'Errores de la API',
  intro: 'Todos los errores que devuelve esta API: qué significan, qué aspecto tienen y qué hacer.',
  skip: 'Ir al contenido',
  language: 'Idioma',
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
  advices: {
    wait: 'La causa es temporal. Espere el tiempo que indica Retry-After y vuelva a enviar la solicitud.',
    backoff: 'La causa es temporal. Si repetir es seguro, vuelva a enviar la solicitud con pausas cada vez mayores.',
    report: 'El fallo es nuestro. Si repetir es seguro, inténtelo una vez más; si el error continúa, infórmenos.',
    authenticate: 'Obtenga credenciales válidas y vuelva a enviar la solicitud con ellas.',
    refresh: 'Lea el estado actual del recurso, aplique su cambio y vuelva a enviar la solicitud.',
    correct: 'La misma solicitud recibe la misma respuesta. Corrija la solicitud antes de volver a enviarla.',
    never: 'La misma solicitud nunca tendrá éxito.'
  },
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
