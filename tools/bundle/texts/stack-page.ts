import { areas, areasOfResources } from "../../areas";
import type { Facts } from "../facts";
import { titleOf } from "../runbooks";
import { fileOf } from "../terraform-files";
import { firstApply } from "./first-apply";
import { chapter, commands, page, steps, table } from "./markdown";
import { operations } from "./operations";

/** What a stack is made of, drawn. */
export const pictureFile = "architecture.svg";

/** README.md of a stack: what it is, and each command that operations need. */
export function stackPage(facts: Facts, runbooks: readonly string[]): string {
  return page([
    `# ${facts.name}`,
    `${introduction(facts)} Commands run in the folder above this one, with credentials of account ${facts.account}; Terraform refuses any other account.`,
    `![What ${facts.name} is made of](${pictureFile})`,
    ...chapter("What is here", fileTable(facts)),
    ...prepare(facts),
    ...chapter("The first apply", steps(firstApply(facts))),
    ...operations(facts),
    ...variables(facts),
    ...outputs(facts),
    ...chapter("When something goes wrong", runbookTable(runbooks)),
  ]);
}

function introduction({ name, system, kind, regions }: Facts): string {
  const where =
    regions.length > 1 ? `${regions[0]}, with parts in ${regions.slice(1).join(", ")}` : regions[0];
  return {
    environment: `The environment \`${name}\`, in ${where}.`,
    account: `What all environments of ${system} share in their account, in ${where}. People apply it, no pipeline does.`,
    state: `The bucket and the key that hold the Terraform state of all stacks of ${system}, in ${where}. People apply it, no pipeline does.`,
  }[kind];
}

function fileTable({ json }: Facts): string {
  const byArea = areasOfResources(json.resource ?? {});
  const rows = areas
    .map((area) => [area, [...byArea.values()].filter((one) => one === area).length] as const)
    .filter(([, count]) => count > 0)
    .map(([area, count]) => [`\`${fileOf(area)}.tf.json\``, `${area}, resources: ${count}`]);
  return table(
    ["file", "what is in it"],
    [
      ...rows,
      [
        "`backend.tf.json`, `providers.tf.json`, `versions.tf.json`",
        "where the state is, regions and tags, versions",
      ],
      ["other `.tf.json`", "outputs, checks and what they need"],
      ["`runbooks/`", "what to do when"],
      ["`SHA256SUMS`", "the sums of all other files"],
    ],
  );
}

function prepare({ name, json }: Facts): string[] {
  const versions = Object.entries(
    (json.terraform.required_providers ?? {}) as Record<string, { version: string }>,
  );
  return chapter(
    "Before anything",
    `Terraform \`${json.terraform.required_version}\`, or OpenTofu 1.11.1 or newer with \`tofu\` in place of \`terraform\`. Providers: ${versions
      .map(([provider, { version }]) => `${provider} \`${version}\``)
      .join(", ")}.`,
    "Look that nothing was changed on the way, choose the providers once for all machines that run this, and keep the lock file with the bundle:",
    commands(
      `(cd ${name} && sha256sum --check --quiet SHA256SUMS)`,
      `terraform -chdir=${name} providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64`,
      `terraform -chdir=${name} init`,
    ),
  );
}

function variables({ json }: Facts): string[] {
  const rows = Object.entries(json.variable ?? {}).map(([variable, { description, default: usual }]) => [
    `\`${variable}\``,
    usual === undefined ? "none" : `\`${JSON.stringify(usual)}\``,
    String(description ?? ""),
  ]);
  return chapter("Variables", table(["variable", "where nothing is said", "what it is"], rows));
}

function outputs({ json, name }: Facts): string[] {
  const rows = Object.entries(json.output ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([output, { description }]) => [`\`${output}\``, String(description ?? "")]);
  return rows.length === 0
    ? []
    : chapter("Outputs", commands(`terraform -chdir=${name} output`), table(["output", "what it is"], rows));
}

function runbookTable(runbooks: readonly string[]): string {
  return table(
    ["runbook", "what it is for"],
    runbooks.map((name) => [`[${name}](runbooks/${name})`, titleOf(name)]),
  );
}
