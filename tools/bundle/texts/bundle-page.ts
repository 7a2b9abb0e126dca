import type { Facts } from "../facts";
import { waitsFor } from "./first-apply";
import { chapter, commands, page, table } from "./markdown";

const orderOfKinds = ["state", "account", "environment"] as const;

/** README.md above the stacks of a bundle: what is trusted, in which order all of it is applied, how it goes back. */
export function bundlePage(all: readonly Facts[]): string {
  return page([
    "# Infrastructure as plain Terraform",
    "Each folder is one stack, a root module of its own with its state in S3. Nothing here needs Node: Terraform, the AWS command line, and for some runbooks `jq`. " +
      "Each has a README.md with its commands, which run in this folder.",
    ...chapter(
      "Is it what was handed over?",
      commands(
        "sha256sum --check --quiet SHA256SUMS",
        'for stack in */; do (cd "$stack" && sha256sum --check --quiet SHA256SUMS) || echo "changed: $stack"; done',
      ),
    ),
    ...chapter("Order of application", order(all), absent(all)),
    ...chapter(
      "How it goes back",
      "State and addresses are those of the repository that wrote this: whoever has it plans the same state, and sees no changes. A file that is edited here is told by the sums above. Who must edit one, in an emergency, " +
        "applies it, and has it written into the repository: the next bundle takes it back otherwise.",
    ),
  ]);
}

function order(all: readonly Facts[]): string {
  const rows = inOrder(all).map((facts, index) => [
    String(index + 1),
    `[${facts.name}](${facts.name}/README.md)`,
    facts.account,
    facts.regions.join(", "),
    facts.kind === "environment" ? "people, or a pipeline" : "people",
    waitsFor(facts).join(", "),
  ]);
  return table(["", "stack", "account", "regions", "who applies", "what waits for people"], rows);
}

/** System by system, what others stand on first. */
function inOrder(all: readonly Facts[]): Facts[] {
  const place = ({ kind }: Facts) => orderOfKinds.indexOf(kind);
  return [...all].sort(
    (a, b) => compare(a.system, b.system) || place(a) - place(b) || compare(a.name, b.name),
  );
}

/** What the stacks stand on and is not here. */
function absent(all: readonly Facts[]): string {
  const names = new Set(all.map(({ name }) => name));
  const needed = all.flatMap(({ system, kind }) =>
    orderOfKinds.slice(0, orderOfKinds.indexOf(kind)).map((one) => `${system}-${one}`),
  );
  const missing = [...new Set(needed)].filter((name) => !names.has(name)).sort();
  return missing.length === 0
    ? ""
    : `Not in this bundle, and applied before it: ${missing.map((name) => `\`${name}\``).join(", ")}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
