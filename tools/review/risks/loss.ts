import { lossOf } from "../../../src/stateful-resources";
import type { PlannedChange } from "../changes/planned-change";
import type { Finding, Rule } from "./finding";

/** What holds something that nobody can make again the same, and would go or be let go of. */
export const losses: Rule = (change) => {
  const loss = lossOf(change.type);
  const says = loss === undefined ? undefined : whatGoes(change, loss);
  return says === undefined ? [] : [{ address: change.address, concern: "loss", says } satisfies Finding];
};

function whatGoes({ kind, replacedFor }: PlannedChange, loss: string): string | undefined {
  switch (kind) {
    case "replace":
      return `it is replaced because of ${replacedFor.join(" and ") || "what it depends on"}, and with the old one ${loss}`;
    case "delete":
      return `it is destroyed, and with it ${loss}`;
    case "forget":
      return `Terraform lets go of it: it stays on AWS with ${loss}, and nothing sees to it any more`;
    default:
      return undefined;
  }
}
