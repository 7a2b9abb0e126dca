import { writeFileSync } from "node:fs";
import {
  contractFile,
  contractOf,
  type Difference,
  describeGoneStack,
  describeVanished,
  differenceOf,
  pathOf,
  readContract,
  type StackJson,
} from "../contracts/stateful-addresses";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { synthesizedStacks } from "./synthesized-stacks";

const help = `Writes the addresses of all stateful resources, on which their state hangs, to ${contractFile}.

Usage: npm run addresses -- [--forget STACK/ADDRESS]...

  --forget STACK/ADDRESS   lets the address go, and with the next apply what its resource holds, as in
                           --forget dougust-dev/aws_kms_key.key; --forget STACK for a stack whose page is gone
  --help                   this text

Prints what was added, moved and forgotten. Nothing is written while an address vanishes that is neither the
origin of a "moved" block nor forgotten; docs/changes.md tells how to move and how to let go.
Exit codes: 0 written, 1 an address would vanish, 2 a mistake in data or usage.`;

const options = { forget: { type: "string", multiple: true } } as const;

async function writeAddresses(words: string[], { forget = [] }: { forget?: string[] }): Promise<number> {
  if (words.length > 0) {
    throw new UsageError(`"${words.join(" ")}" is not needed: every stack is looked at; leave it out`);
  }
  const stacks = await synthesizedStacks<StackJson>();
  const difference = differenceOf(readContract(), stacks);
  const refusals = refusalsOf(difference, forget);
  if (refusals.length > 0) {
    console.error([...refusals, `${contractFile} stays as it is`].join("\n"));
    return 1;
  }
  writeFileSync(contractFile, `${JSON.stringify(contractOf(stacks), undefined, 2)}\n`);
  print("added", difference.added.map(pathOf));
  print(
    "moved",
    difference.moved.map((from) => `${pathOf(from)} to ${from.to}`),
  );
  print("forgotten", forget);
  return 0;
}

/** What would vanish though nobody said that it may. */
function refusalsOf({ vanished, goneStacks }: Difference, forget: readonly string[]): string[] {
  for (const word of forget.filter((one) => ![...vanished.map(pathOf), ...goneStacks].includes(one))) {
    throw new UsageError(`"${word}" is no address that vanishes; leave out --forget ${word}`);
  }
  return [
    ...vanished.filter((gone) => !forget.includes(pathOf(gone))).map(describeVanished),
    ...goneStacks.filter((stack) => !forget.includes(stack)).map(describeGoneStack),
  ];
}

function print(what: string, entries: readonly string[]): void {
  console.log([`${entries.length} ${what}`, ...entries.map((entry) => `  ${entry}`)].join("\n"));
}

runCommand(help, process.argv.slice(2), writeAddresses, options).then((code) => {
  process.exitCode = code;
});
