import ipaddr from "ipaddr.js";

/** An IPv4 block as numbers: its first address and how many bits its prefix has. */
export interface Cidr {
  readonly first: number;
  readonly bits: number;
}

/** The block a text names, or undefined where it is no IPv4 CIDR or has host bits set, as in `10.0.0.5/24`. */
export function parseCidr(text: string): Cidr | undefined {
  if (!ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) {
    return undefined;
  }
  const [address, bits] = ipaddr.IPv4.parseCIDR(text);
  const first = address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const block = { first, bits };
  // AWS writes a block in one way, and takes no other: no host bits, no leading zeros
  return first % addressesIn(bits) === 0 && formatCidr(block) === text ? block : undefined;
}

/** The text of a block, as in `10.0.32.0/21`. */
export function formatCidr({ first, bits }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join(".")}/${bits}`;
}

/** The n-th block with `bits` more prefix bits inside a block. */
export function childCidr(parent: Cidr, bits: number, n: number): Cidr {
  const child = parent.bits + bits;
  return { first: parent.first + n * addressesIn(child), bits: child };
}

/** Whether the second block lies wholly in the first. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && end(inner) <= end(outer);
}

/** Whether two blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.first < end(b) && b.first < end(a);
}

function addressesIn(bits: number): number {
  return 2 ** (32 - bits);
}

function end({ first, bits }: Cidr): number {
  return first + addressesIn(bits);
}
