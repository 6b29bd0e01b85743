import { findStandIns, toBodyFiles, toFieldName, toHead, type Gateway, type GatewaySource } from './gateway.js'
import { toLanguageExpressions, toLanguageTags } from './language-expressions.js'
import { answerableStatuses } from './statuses.js'

/** Where the bodies are: only a redirect of Apache's own may read them. */
const FOLDER = '/.error-catalog'

const about = {
  name: 'apache',
  version: '2.4.71',
  statuses: answerableStatuses,
  covered: [
    'an upstream that is down (503), closes, resets, breaks off in its head or is silent (502)',
    'malformed requests, headers that are too large (400), URLs that are too long (414), slow clients (408), Expect (417), in the default language where nothing was read',
    'rules of your own: R=413, Require (401, 403), TraceEnable off and AllowMethods (405)'
  ],
  uncovered: [
    'an upstream that sends no HTTP: Apache passes the bytes on with 200',
    'statuses: 400 for headers that are too large, 502 for a silent upstream',
    'bodies that are too large in chunks: LimitRequestBody does not hold for ProxyPass; by Content-Length a rule can refuse them',
    'HEAD with a URL that is too long: it has a body; there is no limit of requests'
  ]
}

/** Apache httpd: one include for each virtual host. */
export const apache: Gateway = {
  ...about,
  usage: ({ installedAt }) => `In each \`VirtualHost\`, before its \`ProxyPass\`; it needs the modules alias, headers, proxy and setenvif:

    Include ${installedAt}/apache.conf

- Leave \`ProxyErrorOverride\` off: it replaces the errors of the app.
- Let no \`ProxyPass\` take \`${FOLDER}/\`: what a proxied ErrorDocument answers is sent with its status, 200 for example.
- An upstream that failed is not asked for a minute: \`ProxyPass / http://127.0.0.1:3000/ retry=0\`.
- A limit of bodies: \`RewriteCond %{ENV:REDIRECT_STATUS} ^$\`, \`RewriteCond expr "%{HTTP:Content-Length} -gt 1048576" [NV]\`,
  \`RewriteRule ^ - [R=413,L]\`.`,
  toFiles: (source) => new Map([
    ['apache.conf', toConfiguration(source)],
    ...toBodyFiles(source),
    // For what is refused before a language is known.
    ...source.answers.map(({ status, bodies }) => [`errors/${status}`, String(bodies.get(source.defaultLocale)?.body)] as const)
  ])
}

function toConfiguration (source: GatewaySource): string {
  const { answers, contentType, installedAt, locales, header, defaultLocale } = source
  const tags = toLanguageTags(locales, defaultLocale)
  // Later lines win.
  const expressions = [...toLanguageExpressions(tags.map(([tag]) => tag))].reverse()
  const headers = ['Accept-Language', ...(header === undefined ? [] : [toFieldName(header)])]
  return `${toHead(about, 'for VirtualHost')}
${headers.flatMap((name) => expressions.map((expression) => `SetEnvIfNoCase ${name} ${quote(expression)} ERROR_CATALOG_RANGE=$1`)).join('\n')}
SetEnvIf Request_URI ^ ERROR_CATALOG_LOCALE=${defaultLocale}
${tags.map(([tag, locale]) => `SetEnvIfNoCase ERROR_CATALOG_RANGE ^${tag.replaceAll('-', '[-_]')}$ ERROR_CATALOG_LOCALE=${locale}`).join('\n')}

${answers.map(({ status }) => `ErrorDocument ${status} ${FOLDER}/%{reqenv:ERROR_CATALOG_LOCALE}/${status}`).join('\n')}

ProxyPass ${FOLDER}/ !
Alias ${FOLDER}/ ${installedAt}/errors/
<Location ${FOLDER}/>
  Require expr "reqenv('REDIRECT_STATUS') != ''"
  ForceType ${quote(contentType)}
  Header always set Content-Language ${defaultLocale}
  Header unset Last-Modified
  Header unset ETag
  Header unset Accept-Ranges
</Location>
${locales.map((locale) => toLocation(`${locale}/`, [['content-language', locale]], source)).join('\n')}
${answers.flatMap((answer) => findStandIns(answer).map(([asked, spoken]) => toLocation(`${asked}/${answer.status}$`, [['content-language', spoken]], source))).join('\n')}
${answers.map(({ status, headers }) => toLocation(`(?:[^/]*/)?${status}$`, Object.entries(headers), source, status)).join('\n')}
`
}

function toLocation (path: string, headers: ReadonlyArray<readonly [name: string, value: string]>, { allow }: GatewaySource, status?: number): string {
  const all = [...headers, ...(status === 405 ? [['allow', allow] as const] : [])]
  // Somebody else's challenge stays.
  const lines = all.map(([name, value]) => `  Header always ${name === 'www-authenticate' ? 'setifempty' : 'set'} ${toFieldName(name)} ${quote(value.replaceAll('%', '%%'))}`)
  return `<LocationMatch ${quote(`^${FOLDER.replace('.', '[.]')}/${path}`)}>\n${lines.join('\n')}\n</LocationMatch>`
}

function quote (text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
