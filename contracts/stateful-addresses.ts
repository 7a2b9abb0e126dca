import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lossOf, statefulAddresses } from "../src/stateful-resources";

/** The addresses of the stateful resources of every stack, with what would be lost with each. */
export type Contract = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is read here of a stack's Terraform JSON. */
export type StackJson = Parameters<typeof statefulAddresses>[0] & {
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
};

export type Stacks = ReadonlyMap<string, StackJson>;

/** The address of a stateful resource. */
export interface StatefulAddress {
  readonly stack: string;
  readonly address: string;
}

/** How the addresses of now differ from those that were committed. */
export interface Difference {
  readonly added: readonly StatefulAddress[];
  /** Those that a `moved` block takes to an address of now. */
  readonly moved: readonly (StatefulAddress & { readonly to: string })[];
  /** Those whose resource the next apply would destroy. */
  readonly vanished: readonly StatefulAddress[];
  /** The stacks whose pages are gone, with all of their addresses. */
  readonly goneStacks: readonly string[];
}

export const contractFile = join("contracts", "stateful-addresses.json");

export function readContract(): Contract {
  return JSON.parse(readFileSync(contractFile, "utf8")) as Contract;
}

/** The contract that the stacks of now keep, sorted. */
export function contractOf(stacks: Stacks): Contract {
  const sorted = [...stacks].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([stack, json]) => [
      stack,
      Object.fromEntries(statefulAddresses(json).map((address) => [address, lossAt(address)])),
    ]),
  );
}

/** Compares what was committed with the stacks of now. */
export function differenceOf(contract: Contract, stacks: Stacks): Difference {
  const current = contractOf(stacks);
  const missed = missing(contract, current).filter(({ stack }) => stacks.has(stack));
  const target = ({ stack, address }: StatefulAddress) => {
    const to = stacks.get(stack)?.moved?.find(({ from }) => from === address)?.to;
    // a move to nowhere is a farewell
    return to !== undefined && current[stack]?.[to] !== undefined ? to : undefined;
  };
  return {
    added: missing(current, contract),
    moved: missed.flatMap((from) => {
      const to = target(from);
      return to === undefined ? [] : [{ ...from, to }];
    }),
    vanished: missed.filter((from) => target(from) === undefined),
    goneStacks: Object.keys(contract).filter((stack) => !stacks.has(stack)),
  };
}

/** An address as people write it: `dougust-dev/aws_kms_key.key`. */
export function pathOf({ stack, address }: StatefulAddress): string {
  return `${stack}/${address}`;
}

/** Says of an address that vanished what would be lost and what to do about it. */
export function describeVanished({ stack, address }: StatefulAddress): string {
  return `${stack}: ${address} is no longer there, and the next apply would destroy ${lossAt(address)}; if it has another address now, say so where it is made, as in resource.moveFromId("${address}"); if it shall go, npm run addresses -- --forget ${stack}/${address}; see docs/changes.md`;
}

/** Says of a stack whose page is gone what to do about it. */
export function describeGoneStack(stack: string): string {
  return `${stack}: its page is gone, and what it deployed would be left to nobody; if it shall go, destroy that first, then npm run addresses -- --forget ${stack}; see docs/changes.md`;
}

/** Says of an address that nobody committed what to do about it. */
export function describeAdded({ stack, address }: StatefulAddress): string {
  return `${stack}: ${address} is not in ${contractFile}; run npm run addresses and commit the file`;
}

/** The addresses of one contract that another lacks. */
function missing(contract: Contract, other: Contract): StatefulAddress[] {
  return Object.entries(contract).flatMap(([stack, addresses]) =>
    Object.keys(addresses)
      .filter((address) => other[stack]?.[address] === undefined)
      .map((address) => ({ stack, address })),
  );
}

function lossAt(address: string): string {
  return lossOf(address.slice(0, address.indexOf("."))) ?? "what it holds";
}
