/** Rows as lines of aligned columns, two spaces apart; the last column is as long as it is. */
export function toColumns (rows: ReadonlyArray<readonly string[]>): string[] {
  const widths = new Map<number, number>()
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths.set(index, Math.max(widths.get(index) ?? 0, cell.length))
  }
  return rows.map((row) => row.map((cell, index) => index === row.length - 1 ? cell : cell.padEnd(Number(widths.get(index)))).join('  ').trimEnd())
}
