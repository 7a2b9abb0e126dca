import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";

/** Commands that a page shows. */
export interface Block {
  readonly page: string;
  readonly line: number;
  /** By which the list of what is not run knows it. */
  readonly begins: string;
  readonly commands: string;
}

/** The pages whose commands are run: guides and runbooks, and what leads to them. */
export function documentationPages(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .map((file) => join(folder, file));
  return [
    "README.md",
    join("docker", "README.md"),
    ...inFolder("docs"),
    ...inFolder(join("docs", "runbooks")),
  ];
}

/** The fenced blocks of commands of a page, in lists too. */
export function blocksOf(page: string): Block[] {
  const tokens = new MarkdownIt().parse(readFileSync(page, "utf8"), {});
  return tokens
    .filter(({ type, info }) => type === "fence" && /^(sh|bash)\b/.test(info))
    .map(({ content, map }) => ({
      page,
      line: (map?.[0] ?? 0) + 1,
      begins: content.split("\n")[0] ?? "",
      commands: content,
    }));
}
