import type { Section } from "./sections";

export interface Terminal {
  /** Columns. */
  readonly width: number;
  readonly colours: boolean;
}

/** What is told, for a terminal. */
export function text(headline: string, sections: readonly Section[], terminal: Terminal): string {
  const bold = (line: string) => (terminal.colours ? `\u001b[1m${line}\u001b[0m` : line);
  const grave = (line: string) => (terminal.colours ? `\u001b[1;31m${line}\u001b[0m` : line);
  const blocks = sections.map(({ title, items }) => {
    const shown = title.startsWith("needs a yes") ? grave : bold;
    const lines = items.flatMap(({ head, lines: below }) => [
      ...wrapped(head, terminal.width, 2),
      ...below.flatMap((line) => wrapped(line, terminal.width, 6)),
    ]);
    return [shown(title), ...lines].join("\n");
  });
  return [...wrapped(headline, terminal.width, 0).map(bold), "", blocks.join("\n\n")].join("\n").trimEnd();
}

/** A line broken at its blanks; what has none stays whole. */
function wrapped(line: string, width: number, indent: number): string[] {
  const rows: string[] = [];
  let row = " ".repeat(indent);
  for (const word of line.split(" ")) {
    const isFirst = row.trim() === "";
    if (!isFirst && row.length + 1 + word.length > width) {
      rows.push(row);
      row = `${" ".repeat(indent + 2)}${word}`;
    } else {
      row = isFirst ? `${row}${word}` : `${row} ${word}`;
    }
  }
  return [...rows, row];
}
