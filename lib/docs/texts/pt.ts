import { pt as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Portuguese (Brazilian usage). */
export const pt: DocsTexts = {
  locale: 'pt',
  title: 'Erros',
  heading: 'Erros da API',
  intro: 'Todos os erros que esta API devolve: o que significam, como são e o que fazer.',
  skip: 'Ir para o conteúdo',
  language: 'Idioma:',
  search: 'Código, nome ou texto',
  find: 'Buscar',
  found: '{shown} de {total}',
  none: 'Nenhum erro corresponde à busca.',
  all: 'Todos os erros',
  statuses: 'Por status',
  status: 'Status',
  code: 'Código',
  name: 'Nome',
  retired: 'Desativado',
  retiredNote: 'A API não envia mais este erro. O código dele nunca será dado a outro.',
  advice: 'O que fazer',
  retry: { yes: 'Tentar mais tarde', changed: 'Tentar após uma mudança', no: 'Não tentar de novo' },
  advices,
  wait: 'Espere pelo menos: {time}',
  messages: 'Textos',
  params: 'Parâmetros do texto',
  kinds: { text: 'texto', number: 'número', date: 'data', time: 'hora', choice: 'uma entre várias palavras' },
  headers: 'Cabeçalhos',
  meanings: {
    allow: 'Os métodos que o recurso aceita',
    'cache-control': 'Se caches podem guardar a resposta',
    'content-language': 'O idioma do texto',
    link: 'Leva a esta página',
    'retry-after': 'Segundos de espera até a próxima tentativa',
    'www-authenticate': 'Como se autenticar'
  },
  examples: 'Resposta de exemplo',
  copy: 'Copiar',
  copied: 'Copiado'
}
