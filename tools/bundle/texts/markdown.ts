/** A chapter; nothing where it has no paragraphs. */
export function chapter(title: string, ...paragraphs: readonly string[]): string[] {
  const told = paragraphs.filter((paragraph) => paragraph !== "");
  return told.length === 0 ? [] : [`## ${title}`, ...told];
}

/** Paragraphs as a page. */
export function page(paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

/** Commands for a shell; nothing where there are none. */
export function commands(...lines: readonly string[]): string {
  return lines.length === 0 ? "" : ["```sh", ...lines, "```"].join("\n");
}

/** A table; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return rows.length === 0 ? "" : [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Steps by number, each with what belongs to it below it. */
export function steps(all: readonly string[]): string {
  return all.map((step, index) => `${index + 1}. ${indented(step)}`).join("\n");
}

function indented(step: string): string {
  return step
    .split("\n")
    .map((line, index) => (index === 0 || line === "" ? line : `   ${line}`))
    .join("\n");
}
