import ipaddr from "ipaddr.js";
import { parseCidr } from "./cidr";

/** A block of IP addresses as numbers. */
export interface IpBlock {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** The block a text names, or undefined where it is no CIDR of IPv4 or IPv6, or has host bits set. */
export function parseIpBlock(text: string): IpBlock | undefined {
  const { first, bits } = parseCidr(text) ?? {};
  return first !== undefined && bits !== undefined
    ? block(4, BigInt(first), 32 - bits)
    : parseIpv6Block(text);
}

/** Whether two blocks share an address. */
export function shareAddress(a: IpBlock, b: IpBlock): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last;
}

function parseIpv6Block(text: string): IpBlock | undefined {
  // no zone after the address, and no IPv4 within it
  if (!/^[0-9a-f:]+\/\d+$/.test(text) || !ipaddr.IPv6.isValidCIDR(text)) {
    return undefined;
  }
  const [address, bits] = ipaddr.IPv6.parseCIDR(text);
  const first = address.toByteArray().reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
  return block(6, first, 128 - bits);
}

function block(version: IpBlock["version"], first: bigint, hostBits: number): IpBlock | undefined {
  const addresses = 1n << BigInt(hostBits);
  return first % addresses === 0n ? { version, first, last: first + addresses - 1n } : undefined;
}
