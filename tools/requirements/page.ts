import { code, table } from "../markdown";
import type { Document, Proof, Requirement } from "./requirement";

const introduction = `# What the documents ask for

Every requirement of the five deployment documents, where it is met, and what shows it. Written by \`npm run requirements\`
from [tools/requirements/](../tools/requirements/). A test fails where this page is not what the command would write, where a
file or a test is not there, and where a stack has other values than are said here.

A requirement is shown by values in a stack's JSON, by a test, or **by hand** where no machine can, because of what stands
beside it. Where something is **decided** otherwise, it says what is instead and where that stands;
[decisions/documents.md](decisions/documents.md) tells how the documents' contradictions were settled.

A requirement may be shown in part by a machine and in part by people: the table counts it in each column that it has something of.
`;

/** docs/requirements.md. */
export function page(documents: readonly Document[]): string {
  return [introduction, overview(documents), ...documents.map(chapter)].join("\n");
}

function overview(documents: readonly Document[]): string {
  const heads = [
    "document",
    "requirements",
    "with values or tests",
    "with something by hand",
    "with something decided otherwise",
  ];
  const rows = documents.map(({ number, title, requirements }) => {
    const having = (is: (proof: Proof) => boolean) =>
      String(requirements.filter(({ proofs }) => proofs.some(is)).length);
    return [
      `${number} ${title}`,
      String(requirements.length),
      having((proof) => "stack" in proof || "test" in proof),
      having((proof) => "byHand" in proof),
      having((proof) => "decided" in proof),
    ];
  });
  return [...table(heads, rows), ""].join("\n");
}

function chapter({ number, title, system, requirements }: Document): string {
  const sections = [...new Set(requirements.map(({ section }) => section))];
  return [
    `## ${number} ${title}: ${system}\n`,
    ...sections.flatMap((section) => [
      `### ${section}\n`,
      ...table(
        ["asked", "met in", "shown by"],
        requirements.filter((one) => one.section === section).map(row),
      ),
      "",
    ]),
  ].join("\n");
}

function row({ asks, metIn, proofs }: Requirement): string[] {
  return [asks, metIn.map(link).join("\n"), proofs.map(proofText).join("\n")];
}

function link(path: string): string {
  return `[${path}](../${path})`;
}

function proofText(proof: Proof): string {
  if ("stack" in proof) {
    const all = Object.entries(proof.has).map(
      ([address, values]) => `${code(address)} ${valuesText(values)}`,
    );
    return `${proof.stack}: ${all.join("; ")}`;
  }
  if ("test" in proof) {
    return `[${proof.title}](../${proof.test})`;
  }
  return "byHand" in proof ? `**by hand**: ${proof.byHand}` : `**decided**: ${proof.decided}`;
}

function valuesText(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => code(`${name} = ${JSON.stringify(value)}`))
    .join(", ");
}
