import { BODY_LIMIT } from './contract-files.js'
import type { GatewayUnderTest } from './prove-gateway.js'

/** nginx as a user would have it, without a root's folders. */
export const nginx: GatewayUnderTest = {
  name: 'nginx',
  program: 'nginx',
  toArguments: ({ folder }) => ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'],
  configure: ({ generated, port, upstream }) => ({
    'temp/.keep': '',
    'nginx.conf': `daemon off; master_process off; pid nginx.pid; error_log stderr;
events { }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp/${name};`).join(' ')}
  client_max_body_size ${BODY_LIMIT};
  proxy_read_timeout 300ms;
  limit_req_zone all zone=all:1m rate=1r/m;
  include ${generated}/http.conf;
  server {
    listen 127.0.0.1:${port} default_server;
    include ${generated}/server.conf;
    location / { proxy_pass http://127.0.0.1:${upstream}; }
    location /limited { limit_req zone=all; limit_req_status 429; proxy_pass http://127.0.0.1:${upstream}; }
  }
}`
  })
}
