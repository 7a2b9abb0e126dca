import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import MarkdownIt from "markdown-it";

const pages = [
  "README.md",
  join("docker", "README.md"),
  join("local", "README.md"),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

test.each(pages)("links of %s lead somewhere", (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test("the index names every page", () => {
  const index = join("docs", "README.md");
  const named = linksOf(index).map((link) => normalize(join("docs", link.split("#")[0] ?? "")));
  expect(pages.filter((page) => page.startsWith("docs") && page !== index && !named.includes(page))).toEqual(
    [],
  );
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(target)) {
    return false;
  }
  return anchor === undefined || !statSync(target).isFile() || anchorsOf(target).includes(anchor);
}

/** Links to other places of this repository, and its pictures. */
function linksOf(page: string): string[] {
  const inline = parsed(page).flatMap(({ children }) => children ?? []);
  const links = inline.flatMap((token) => token.attrGet("href") ?? token.attrGet("src") ?? []);
  return links.filter((link) => !/^[a-z]+:/.test(link)).map(decodeURI);
}

/** As GitHub makes them of headings. */
function anchorsOf(page: string): string[] {
  const tokens = parsed(page);
  const headings = tokens.flatMap(({ type }, index) =>
    type === "heading_open" ? [tokens[index + 1]?.children ?? []] : [],
  );
  return headings.map((children) =>
    children
      .map(({ content }) => content)
      .join("")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

function parsed(page: string) {
  return new MarkdownIt().parse(readFileSync(page, "utf8"), {});
}
