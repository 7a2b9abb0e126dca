/** A table; nothing where it has no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) {
    return [];
  }
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map((row) => line(row.map(cell)))];
}

/** As code, as far as a cell of a table takes it. */
export function code(words: string): string {
  return words === "" ? "" : `\`${words}\``;
}

function cell(words: string): string {
  return words.replaceAll("|", "\\|").replaceAll("\n", "<br>");
}
