import fc from "fast-check";
import { parseIpBlock, shareAddress } from "../../src/ip-block";

test.each([
  "198.51.100.0/24",
  "198.51.100.7/32",
  "2001:db8::/32",
  "2001:db8::1/128",
  "::/1",
])("%s is a block", (text) => {
  expect(parseIpBlock(text)).toBeDefined();
});

test.each([
  "198.51.100.0",
  "198.51.100.1/24",
  "198.051.100.0/24",
  "198.51.100.0/33",
  "2001:db8::1/32",
  "2001:db8::/129",
  "fe80::%eth0/64",
  "::ffff:198.51.100.0/120",
  "2001:DB8::/32",
  "office",
  "",
])("%j is no block", (text) => {
  expect(parseIpBlock(text)).toBeUndefined();
});

test("a block of IPv6 has the addresses that its prefix leaves open", () => {
  expect(parseIpBlock("2001:db8::/126")).toEqual({
    version: 6,
    first: 0x20010db8_00000000_00000000_00000000n,
    last: 0x20010db8_00000000_00000000_00000003n,
  });
});

test("blocks share an address where one lies in the other", () => {
  // GIVEN blocks of the same 16 bits, in either version
  const block = fc.tuple(fc.integer({ min: 0, max: 16 }), fc.nat({ max: 0xffff })).map(([bits, number]) => ({
    bits,
    number: number - (number % 2 ** (16 - bits)),
  }));
  type Small = { bits: number; number: number };
  const versions: ((small: Small) => string)[] = [
    ({ bits, number }) => `203.0.${number >> 8}.${number & 255}/${16 + bits}`,
    ({ bits, number }) => `2001:db8::${number.toString(16)}/${112 + bits}`,
  ];
  const addresses = ({ bits, number }: Small) =>
    Array.from({ length: 2 ** (16 - bits) }, (_, index) => number + index);
  // THEN
  fc.assert(
    fc.property(block, block, fc.constantFrom(...versions), (a, b, write) => {
      const [one, other] = [parseIpBlock(write(a)), parseIpBlock(write(b))];
      const numbers = new Set(addresses(a));
      expect(one && other && shareAddress(one, other)).toBe(
        addresses(b).some((number) => numbers.has(number)),
      );
    }),
    { numRuns: 50 },
  );
});

test("blocks of two versions share nothing", () => {
  // GIVEN
  const [four, six] = [parseIpBlock("0.0.0.0/0"), parseIpBlock("::/0")];
  // THEN
  expect(four && six && shareAddress(four, six)).toBe(false);
});
