import { readFileSync, writeFileSync } from "node:fs";

/** What every section of the page is written between. */
const begins = (stack: string) => `<!-- deployed: ${stack} -->`;
const ends = (stack: string) => `<!-- end of ${stack} -->`;

export const page = "docs/observability.md";

/** What the page says of a stack; nothing where it has no section for it. */
export function sectionIn(text: string, stack: string): string | undefined {
  const [from, to] = [text.indexOf(begins(stack)), text.indexOf(ends(stack))];
  return from === -1 || to === -1 ? undefined : text.slice(from + begins(stack).length, to).trim();
}

/** The page with a stack's section in place of the one it has. */
export function withSection(text: string, stack: string, section: string): string {
  const [from, to] = [text.indexOf(begins(stack)) + begins(stack).length, text.indexOf(ends(stack))];
  return `${text.slice(0, from)}\n${section}\n${text.slice(to)}`;
}

export function readPage(): string {
  return readFileSync(page, "utf8");
}

/** @returns whether the page has a place for the stack */
export function writeSection(stack: string, section: string): boolean {
  const text = readPage();
  if (sectionIn(text, stack) === undefined) {
    return false;
  }
  writeFileSync(page, withSection(text, stack, section));
  return true;
}
