import type { Item } from "./items";
import type { Section } from "./sections";

/** GitHub takes no longer comment; a little is left for what a workflow writes around it. */
export const longestComment = 65_536 - 1_024;

/** What is told, for a comment on GitHub. Where it is too long, the last details go, and that is said. */
export function markdown(headline: string, sections: readonly Section[]): string {
  const blocks = [`## ${escaped(headline)}`, ...sections.map(block)];
  if (lengthOf(blocks) <= longestComment) {
    return blocks.join("\n\n");
  }
  const notice = "_The rest is too long for a comment: see the job's log._";
  const kept: string[] = [];
  for (const one of blocks) {
    if (lengthOf([...kept, one, notice]) > longestComment) {
      break;
    }
    kept.push(one);
  }
  const cut = blocks[kept.length] ?? "";
  return [...kept, ...beginning(cut, longestComment - lengthOf([...kept, notice, ""])), notice].join("\n\n");
}

/** GitHub counts characters, and a line break as one. */
function lengthOf(blocks: readonly string[]): number {
  return blocks.join("\n\n").length;
}

/** As many whole lines of what has to be said as there is room for; details are left out whole. */
function beginning(one: string, room: number): string[] {
  if (one.startsWith("<details>") || one.length === 0) {
    return [];
  }
  const end = one.lastIndexOf("\n", Math.max(0, room));
  return end > 0 ? [one.slice(0, end)] : [];
}

function block({ title, items, isDetail }: Section): string {
  const lines = items.flatMap(itemLines).join("\n");
  return isDetail
    ? `<details><summary>${escaped(title)}: ${items.length}</summary>\n\n${lines}\n\n</details>`
    : `### ${escaped(title)}\n\n${lines}`;
}

function itemLines({ head, lines }: Item): string[] {
  return [`- ${code(head)}`, ...lines.map((line) => `  - ${escaped(line)}`)];
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ").trim()}\``;
}

/** Texts from pages and from AWS must not become markup, mention anybody or link to an issue. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~@&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
