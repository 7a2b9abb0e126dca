import { adoptionFile } from "./adoption-file";
import type { Findings } from "./search";

/** What a person is told of a search. */
export function report(stack: string, folder: string, findings: Findings): string {
  const { imports, made, leftOver, foreign, unknown, replaced, unfinished } = findings;
  const width = Math.max(...[...imports.keys()].map((address) => address.length));
  return [
    `${stack}: ${imports.size + made.length} missing in the state, ${imports.size} of them found in AWS`,
    ...[...imports].map(([address, id]) => `  ${address.padEnd(width)}  ${id}`),
    ...warnings("their names are taken by what is not this stack's; Terraform cannot make them", foreign),
    ...warnings("nothing says how to find them; look for them by hand", unknown),
    ...warnings("Terraform would import and replace them; see why in the plan before you apply", replaced),
    // before it is available a database has no address, which its URL is made of
    ...warnings("AWS is still making them; wait until they are available before you apply", unfinished),
    ...warnings(
      "they have this stack's tags and no place in it, as an apply without adoption makes them; compare before you delete",
      leftOver,
    ),
    ...(imports.size > 0 ? next(folder) : []),
  ].join("\n");
}

/** What a person is told when import IDs have to be chosen. */
export function choices(stack: string, ambiguous: Findings["ambiguous"]): string {
  return [
    `${stack}: AWS has several of one kind, and only a person can tell which of them is the stack's`,
    ...[...ambiguous].map(([address, ids]) => `  ${address}: ${ids.join(" or ")}`),
    'write the right one into a file chosen.tf.json beside cdk.tf.json, as {"import": [{"to": ADDRESS, "id": ID}]}, and search again; remove it after the apply',
  ].join("\n");
}

function warnings(what: string, addresses: readonly string[]): string[] {
  return addresses.length === 0 ? [] : [`${what}:`, ...addresses.map((address) => `  ${address}`)];
}

function next(folder: string): string[] {
  return [
    `written to ${adoptionFile(folder)}; nothing has changed, neither in AWS nor in the state. Next:`,
    `  terraform -chdir=${folder} plan      says what will be imported`,
    `  terraform -chdir=${folder} apply`,
    `  rm ${adoptionFile(folder)}`,
  ];
}
