import type { SecretOrigin } from "../../src/constructs/security/secrets/secret-origin";
import type { StackSecrets } from "./stack-secrets";
import type { SecretState } from "./vault";

export type States = ReadonlyMap<string, SecretState>;

const origins: Readonly<Record<SecretOrigin["from"], string>> = {
  generated: "made by Terraform",
  composed: "composed by Terraform",
  rds: "made by RDS",
  supplied: "supplied",
};

const words: Readonly<Record<SecretState, string>> = {
  filled: "has a value",
  empty: "MISSING",
  absent: "not there yet",
  "being deleted": "BEING DELETED",
};

/** The secrets of a stack, one a line: where its value comes from, whether it has one, what belongs into it. */
export function report({ stack, account, region, origins: secrets }: StackSecrets, states: States): string {
  const rows = Object.entries(secrets).map(([name, origin]) => {
    const state = states.get(name);
    return [origins[origin.from], state ? words[state] : "", name, wanted(origin)];
  });
  const order = Object.values(origins);
  rows.sort(
    ([a = "", , x = ""], [b = "", , y = ""]) => order.indexOf(a) - order.indexOf(b) || (x < y ? -1 : 1),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")}`,
  );
  return [
    `${stack}: secrets in ${region} of account ${account}`,
    ...lines.map((line) => line.trimEnd()),
  ].join("\n");
}

/** The supplied secrets that nobody has filled. */
export function missing({ origins: secrets }: StackSecrets, states: States): string[] {
  return Object.keys(secrets).filter(
    (name) => secrets[name]?.from === "supplied" && states.get(name) !== "filled",
  );
}

/** What to do about those that are missing, one command a line. */
export function remedies(stack: string, names: readonly string[], states: States): string {
  return names.map((name) => `  ${remedy(stack, name, states.get(name))}`).join("\n");
}

function remedy(stack: string, name: string, state: SecretState | undefined): string {
  switch (state) {
    case "being deleted":
      return `aws secretsmanager restore-secret --secret-id ${name}`;
    case "absent":
      return `terraform -chdir=cdktf.out/stacks/${stack} apply  # makes ${name}, empty`;
    default:
      return `npm run -s secrets -- ${stack} --set ${name} < FILE`;
  }
}

function wanted({ purpose = "", keys, uri }: SecretOrigin): string {
  if (keys) {
    return `${purpose}; JSON with the keys ${keys.join(", ")}`;
  }
  return uri ? `${purpose}; begins with ${uri.map((scheme) => `${scheme}://`).join(" or ")}` : purpose;
}
