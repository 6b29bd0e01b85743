import type { DocsTexts } from '../docs-texts.js'

/** Portuguese (Brazilian usage). */
export const pt: DocsTexts = {
  locale: 'pt',
  title: 'Erros',
  heading: 'Erros da API',
  intro: 'Todos os erros que esta API devolve: o que significam, como são e o que fazer.',
  skip: 'Ir para o conteúdo',
  language: 'Idioma',
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
  advices: {
    wait: 'A causa é temporária. Espere o tempo indicado por Retry-After e envie a requisição de novo.',
    backoff: 'A causa é temporária. Se repetir for seguro, envie a requisição de novo com pausas cada vez maiores.',
    report: 'A falha é nossa. Se repetir for seguro, tente mais uma vez; se o erro continuar, avise-nos.',
    authenticate: 'Obtenha credenciais válidas e envie a requisição de novo com elas.',
    refresh: 'Leia o estado atual do recurso, aplique nele a sua mudança e envie a requisição de novo.',
    correct: 'A mesma requisição recebe a mesma resposta. Corrija a requisição antes de enviá-la de novo.',
    never: 'A mesma requisição nunca terá sucesso.'
  },
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
