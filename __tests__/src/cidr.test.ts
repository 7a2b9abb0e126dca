import fc from "fast-check";
import { type Cidr, childCidr, contains, formatCidr, overlaps, parseCidr } from "../../src/cidr";

const sizeOf = ({ bits }: Cidr) => 2 ** (32 - bits);

/** Any block without host bits, the whole address space and single addresses included. */
const block = fc
  .tuple(fc.integer({ min: 0, max: 32 }), fc.nat({ max: 2 ** 32 - 1 }))
  .map(([bits, address]): Cidr => ({ bits, first: address - (address % 2 ** (32 - bits)) }));

/** Blocks of at most 64 addresses, close enough to each other to meet often; at both ends of the address space too. */
const neighbours = fc.constantFrom(0, 2 ** 31 - 64, 2 ** 31, 2 ** 32 - 64).chain((start) => {
  const near = fc.tuple(fc.integer({ min: 26, max: 32 }), fc.nat({ max: 63 })).map(
    ([bits, offset]): Cidr => ({
      bits,
      first: start + offset - ((start + offset) % 2 ** (32 - bits)),
    }),
  );
  return fc.tuple(near, near);
});

/** Every address of a block: what a block is, without any arithmetic on prefixes. */
function addresses(cidr: Cidr): Set<number> {
  return new Set(Array.from({ length: sizeOf(cidr) }, (_, n) => cidr.first + n));
}

function octets(address: number): string {
  return [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(address / unit) % 256).join(".");
}

test("a block survives being written and read", () => {
  fc.assert(
    fc.property(block, (cidr) => {
      const text = formatCidr(cidr);
      expect(text).toBe(`${octets(cidr.first)}/${cidr.bits}`);
      expect(parseCidr(text)).toEqual(cidr);
    }),
  );
});

test("an address that is not the first of its block is refused", () => {
  const withHostBits = block
    .filter(({ bits }) => bits < 32)
    .chain((cidr) => fc.tuple(fc.constant(cidr), fc.integer({ min: 1, max: sizeOf(cidr) - 1 })));
  fc.assert(
    fc.property(withHostBits, ([{ first, bits }, offset]) => {
      expect(parseCidr(`${octets(first + offset)}/${bits}`)).toBeUndefined();
    }),
  );
});

test("any text that is no block is refused", () => {
  const blockLike = /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/;
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./:]{0,20}$/)), (text) => {
      fc.pre(!blockLike.test(text));
      expect(parseCidr(text)).toBeUndefined();
    }),
  );
});

test.each([
  ["no prefix", "10.0.0.0"],
  ["an empty prefix", "10.0.0.0/"],
  ["a prefix above 32", "10.0.0.0/33"],
  ["a negative prefix", "10.0.0.0/-1"],
  ["an octet above 255", "10.0.256.0/24"],
  ["an octet in octal", "010.0.0.0/8"],
  ["an octet in hexadecimal", "0x0a.0.0.0/8"],
  ["three octets", "10.0.0/16"],
  ["a space", "10.0.0.0/16 "],
  ["a line break", "10.0.0.0/16\n"],
  ["an IPv6 block", "fd00::/8"],
  ["an IPv4 block in IPv6's clothes", "::ffff:10.0.0.0/104"],
])("%s is refused: %j", (_, text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test("a prefix with a leading zero is refused", () => {
  expect(parseCidr("10.0.0.0/016")).toBeUndefined();
});

test("one block contains another when it has each of its addresses", () => {
  fc.assert(
    fc.property(neighbours, ([outer, inner]) => {
      const all = addresses(outer);
      expect(contains(outer, inner)).toBe([...addresses(inner)].every((address) => all.has(address)));
    }),
    { numRuns: 1000 },
  );
});

test("two blocks overlap when they share an address, whichever comes first", () => {
  fc.assert(
    fc.property(neighbours, ([a, b]) => {
      const all = addresses(a);
      const shared = [...addresses(b)].some((address) => all.has(address));
      expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared, shared]);
    }),
    { numRuns: 1000 },
  );
});

test("blocks that lie side by side do not overlap", () => {
  const [left, right] = [0, 1].map((n) => childCidr({ first: 0, bits: 16 }, 1, n)) as [Cidr, Cidr];
  expect([overlaps(left, right), overlaps(right, left)]).toEqual([false, false]);
});

test("the children of a block fill it in order, side by side", () => {
  const family = fc
    .tuple(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 0, max: 6 }), fc.nat({ max: 2 ** 26 - 1 }))
    .map(([parentBits, bits, n]) => {
      const size = 2 ** (32 - parentBits);
      return { parent: { bits: parentBits, first: (n % 2 ** parentBits) * size }, bits };
    });
  fc.assert(
    fc.property(family, ({ parent, bits }) => {
      const children = Array.from({ length: 2 ** bits }, (_, n) => childCidr(parent, bits, n));
      const size = sizeOf(parent) / children.length;
      expect(children).toEqual(
        children.map((_, n) => ({ bits: parent.bits + bits, first: parent.first + n * size })),
      );
      expect(children.every((child) => contains(parent, child))).toBe(true);
    }),
  );
});
