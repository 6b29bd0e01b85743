import { zh as advices } from '../advices.js'
import type { DocsTexts } from '../docs-texts.js'

/** Chinese (simplified). */
export const zh: DocsTexts = {
  locale: 'zh',
  title: '错误',
  heading: 'API 错误',
  intro: '此 API 返回的所有错误：含义、格式以及处理方法。',
  skip: '跳到内容',
  language: '语言：',
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
  advices,
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
