import { z } from "zod";
import { type IpBlock, parseIpBlock, shareAddress } from "../../../../ip-block";
import { type Finding, rule, show } from "../../rule";

/** A block of addresses on the internet, of IPv4 or IPv6. */
const ipBlock = z.string().refine((text) => parseIpBlock(text) !== undefined && !text.endsWith("/0"), {
  error: ({ input }) =>
    `${show(input)} is no CIDR that AWS WAF takes; write it without host bits, as in "198.51.100.0/24" or "2001:db8::/32"`,
});

/** Who passes whatever the other rules say, and who never does. */
export const addressesSchema = z
  .strictObject({ allow: z.array(ipBlock).default([]), block: z.array(ipBlock).default([]) })
  .check(rule(["allow", "block"], checkPublic), rule(["allow", "block"], checkOverlaps));

export type Addresses = z.output<typeof addressesSchema>;

interface Listed extends IpBlock {
  readonly text: string;
  readonly path: readonly [list: keyof Addresses, index: number];
}

/** Blocks that no request from the internet can come from. Source: IANA's special-purpose address registries. */
const privateBlocks = [
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::1/128",
  "fc00::/7",
  "fe80::/10",
].map((text) => ({ text, ...known(text) }));

function* checkPublic(addresses: Addresses): Iterable<Finding> {
  for (const { text, path, ...block } of listed(addresses)) {
    const within = privateBlocks.find((other) => shareAddress(block, other));
    if (within) {
      yield {
        path,
        message: `${show(text)} has private addresses in it (${within.text}), from which nobody comes over the internet; list public ones`,
      };
    }
  }
}

function* checkOverlaps(addresses: Addresses): Iterable<Finding> {
  const earlier: Listed[] = [];
  for (const block of listed(addresses)) {
    const other = earlier.find((each) => shareAddress(block, each));
    if (other) {
      yield {
        path: block.path,
        message: `${show(block.text)} shares addresses with ${show(other.text)} of ${other.path[0]}; list each address once`,
      };
    }
    earlier.push(block);
  }
}

function listed(addresses: Addresses): Listed[] {
  return (["allow", "block"] as const).flatMap((list) =>
    addresses[list].map((text, index) => ({ text, path: [list, index] as const, ...known(text) })),
  );
}

function known(text: string): IpBlock {
  return parseIpBlock(text) ?? { version: 4, first: 0n, last: -1n };
}
