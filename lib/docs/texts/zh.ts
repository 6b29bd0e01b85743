import type { DocsTexts } from '../docs-texts.js'

/** Chinese (simplified). */
export const zh: DocsTexts = {
  locale: 'zh',
  title: '错误',
  heading: 'API 错误',
  intro: '此 API 返回的所有错误：含义、格式以及处理方法。',
  skip: '跳到内容',
  language: '语言',
  search: '代码、名称或文本',
  find: '搜索',
  found: '{shown} / {total} 项',
  none: '没有符合搜索条件的错误。',
  all: '所有错误',
  statuses: '按状态',
  status: '状态',
  code: '代码',
  name: '名称',
  retired: '已停用',
  retiredNote: 'API 不再返回此错误。其代码永远不会分配给其他错误。',
  advice: '处理方法',
  retry: { yes: '稍后重试', changed: '修改后重试', no: '不要重试' },
  advices: {
    wait: '原因是暂时的。请等待 Retry-After 指定的时间，然后重新发送请求。',
    backoff: '原因是暂时的。如果重复请求是安全的，请以逐渐增大的间隔重新发送。',
    report: '问题出在服务端。如果重复请求是安全的，请再试一次；如果错误仍然存在，请告知我们。',
    authenticate: '请获取有效的凭据，然后使用它们重新发送请求。',
    refresh: '请读取资源的当前状态，在其上应用您的更改，然后重新发送请求。',
    correct: '相同的请求会得到相同的响应。请先更正请求，再重新发送。',
    never: '相同的请求永远不会成功。'
  },
  wait: '至少等待 {time}',
  messages: '文本',
  params: '文本的参数',
  kinds: { text: '文本', number: '数字', date: '日期', time: '时间', choice: '若干词之一' },
  headers: '标头',
  meanings: {
    allow: '资源支持的方法',
    'cache-control': '缓存是否可以保存响应',
    'content-language': '文本的语言',
    link: '指向此页面',
    'retry-after': '下次尝试前等待的秒数',
    'www-authenticate': '如何进行身份验证'
  },
  examples: '响应示例',
  copy: '复制',
  copied: '已复制'
}
