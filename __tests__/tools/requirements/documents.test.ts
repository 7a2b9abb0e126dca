import { existsSync, readFileSync } from "node:fs";
import { documents } from "../../../tools/requirements/documents";
import { page } from "../../../tools/requirements/page";
import type { Proof } from "../../../tools/requirements/requirement";
import { testTitles } from "../../support/test-titles";
import { writtenStacks } from "../../support/written-stacks";

const requirements = documents.flatMap(({ number, requirements: all }) =>
  all.map((requirement) => ({ number, ...requirement })),
);
const named = requirements.map((one) => [`${one.number}, ${one.section}: ${one.asks}`, one] as const);

function proofsWith<Kind extends string>(kind: Kind) {
  return named.flatMap(([name, { proofs }]) =>
    proofs
      .filter((proof): proof is Extract<Proof, Record<Kind, unknown>> => kind in proof)
      .map((proof) => [name, proof] as const),
  );
}

test("docs/requirements.md is what npm run requirements writes", () => {
  expect(readFileSync("docs/requirements.md", "utf8")).toBe(page(documents));
});

test("no requirement is told twice", () => {
  const names = named.map(([name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("whoever meets a requirement is there", () => {
  const gone = named.flatMap(([name, { metIn }]) =>
    metIn.filter((path) => !existsSync(path)).map((path) => `${name}: ${path}`),
  );
  expect(gone).toEqual([]);
});

test("tests that show requirements are there", () => {
  const titles = new Map<string, string[]>();
  const gone = proofsWith("test").filter(([, { test: file, title }]) => {
    titles.set(file, titles.get(file) ?? (existsSync(file) ? testTitles(file) : []));
    return !titles.get(file)?.includes(title);
  });
  expect(gone.map(([name, { test: file, title }]) => `${name}: "${title}" in ${file}`)).toEqual([]);
});

test("stacks have the values that requirements ask for", async () => {
  const stacks = await writtenStacks();
  for (const [name, { stack, has }] of proofsWith("stack")) {
    for (const [address, values] of Object.entries(has)) {
      const block = stacks.get(stack)?.at(address);
      expect({ name, address, block }).toMatchObject({ name, address, block: values });
    }
  }
});

test("what no machine shows says why", () => {
  const reasons = [
    ...proofsWith("byHand").map(([name, { byHand }]) => [name, byHand] as const),
    ...proofsWith("decided").map(([name, { decided }]) => [name, decided] as const),
  ];
  expect(reasons.filter(([, reason]) => reason.split(" ").length < 4)).toEqual([]);
});

test("pages and headings that reasons cite are there", () => {
  const reasons = [
    ...proofsWith("byHand").map(([, { byHand }]) => byHand),
    ...proofsWith("decided").map(([, { decided }]) => decided),
  ];
  const cited = reasons.flatMap((reason) => [...reason.matchAll(/(docs\/[\w/-]+\.md)(?:, ([^()]+)\))?/g)]);
  const gone = cited.filter(([, page = "", heading]) => !isThere(page, heading));
  expect(gone.map(([whole]) => whole)).toEqual([]);
});

function isThere(page: string, heading?: string): boolean {
  if (heading === undefined || !existsSync(page)) {
    return existsSync(page);
  }
  return readFileSync(page, "utf8")
    .split("\n")
    .some((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
}
