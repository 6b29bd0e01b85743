#!/usr/bin/env bash
# Ajv 8 names two equal items in an order that depends on the schema of the items, not on the value.
#
# For one and the same array, ["a","b","c","b"], `params` of the error of `uniqueItems` are
#   { i: 1, j: 3 }  where `items` names a scalar type: Ajv then walks the array once with a hash table;
#   { i: 3, j: 1 }  where nothing is known of the items: Ajv then compares each pair, from the end.
# The message follows: "items ## 3 and 1" and "items ## 1 and 3". So a tool that says "item j repeats item i" is wrong for one of the two.
# Seen with ajv 8.20.0 on Node 20.20.2. The script fails if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0
cat > run.cjs <<'JS'
const Ajv = require('ajv')
const ajv = new Ajv()
for (const items of [{ type: 'string' }, {}, { type: ['string', 'object'] }]) {
  const validate = ajv.compile({ type: 'array', uniqueItems: true, items })
  validate(['a', 'b', 'c', 'b'])
  console.log(JSON.stringify(items), JSON.stringify(validate.errors[0].params))
}
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'TXT'
{"type":"string"} {"i":1,"j":3}
{} {"i":3,"j":1}
{"type":["string","object"]} {"i":3,"j":1}
TXT
