#!/usr/bin/env bash
# node-redis rejects a command that takes too long with an error that says nothing: no message, and the name `Error`.
#
# `commandOptions: { timeout }` rejects a command that could not be written in time with a `TimeoutError` whose `message` is empty and whose `name` is
# `Error`, as is that of all classes of node-redis. A log line of it is "Error" and a stack; only `error.constructor.name`, or `instanceof` with the class
# that the package exports, tells it from any other error. ioredis says "Command timed out" there.
# Seen with redis 5.12.1 and 6.3.1 on Node 20.20.2. The script fails if that changes. It needs no Redis: the client connects to a port where nobody listens.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > run.cjs <<'JS'
const { createClient } = require('redis')
const client = createClient({ url: 'redis://127.0.0.1:1', commandOptions: { timeout: 50 } })
client.on('error', () => {})
client.connect().catch(() => {})
client.get('a').catch((error) => {
  console.log(JSON.stringify({ name: error.name, class: error.constructor.name, message: error.message, code: error.code ?? null }))
  client.destroy()
})
JS
for version in 5.12.1 6.3.1; do
  mkdir "$version"
  cp run.cjs "$version"
  (cd "$version" && npm init --yes > /dev/null && npm install --silent --no-audit --no-fund "redis@$version" && echo "$version: $(node run.cjs)")
done | tee seen.txt
diff seen.txt - <<'TXT'
5.12.1: {"name":"Error","class":"TimeoutError","message":"","code":null}
6.3.1: {"name":"Error","class":"TimeoutError","message":"","code":null}
TXT
