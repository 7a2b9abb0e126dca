import type { Outputs } from "../deployment";

/** Prints what a stack tells people and pipelines. */
export function printOutputs(stack: string, outputs: Outputs): void {
  console.log(`\n${stack}`);
  for (const [name, { value, sensitive }] of Object.entries(outputs)) {
    console.log(`  ${name} = ${sensitive ? "(sensitive)" : JSON.stringify(value)}`);
  }
}

/** Prints what failed; returns the exit code. */
export function settle(failures: readonly Error[]): number {
  // several stacks may say the same of an interruption
  for (const message of new Set(failures.map((failure) => failure.message))) {
    console.error(`\n${message}`);
  }
  return failures.length === 0 ? 0 : 1;
}
