import { existsSync } from "node:fs";
import { join } from "node:path";
import type { WrittenStack } from "./stacks";
import type { Diagnostic } from "./terraform-events";

/** What went wrong with a stack, and what a person can do about it. */
export function describeFailure(
  { name, folder }: WrittenStack,
  command: string,
  errors: readonly Diagnostic[],
  output: string,
): string {
  const said =
    errors.length === 0
      ? // not an event: a panic, or Terraform's own command line
        [output.trim()]
      : errors.map(({ address, summary, detail }) =>
          [address, summary, detail.trim()].filter((part) => part).join(": "),
        );
  return [`${name}: terraform ${command} failed`, ...said, ...remedies(folder, output)].join("\n  ");
}

function remedies(folder: string, output: string): string[] {
  const found: string[] = [];
  const id = /ID: +([0-9a-f-]{36})/.exec(output)?.[1];
  if (output.includes("Error acquiring the state lock") && id) {
    found.push(
      `if that run is dead, clear its lock: terraform -chdir=${folder} force-unlock ${id}`,
      "if it lives, wait: to clear the lock of a run that lives loses data",
    );
  }
  if (existsSync(join(folder, "errored.tfstate"))) {
    found.push(
      `the state could not be saved and is in ${folder}/errored.tfstate; bring it back: terraform -chdir=${folder} state push errored.tfstate`,
    );
  }
  return found;
}
