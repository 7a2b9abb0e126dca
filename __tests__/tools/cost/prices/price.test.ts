import fc from "fast-check";
import { costOf, figureIn, flat, type Tier } from "../../../../tools/cost/prices/price";

/** Tiers that begin where the one before ends, the last one without an end. */
const tiers = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 1_000 }), usd: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rows) => {
    let upTo = 0;
    return rows.map(({ width, usd }, index): Tier => {
      upTo += width;
      return index === rows.length - 1 ? { usd } : { upTo, usd };
    });
  });
const quantity = fc.integer({ min: 0, max: 10_000 });

describe("the cost of a quantity", () => {
  test("is the sum of what each unit costs by itself", () => {
    fc.assert(
      fc.property(tiers, quantity, (all, units) => {
        const priceOf = (unit: number) => all.find(({ upTo = Infinity }) => unit < upTo)?.usd ?? 0;
        const sum = Array.from({ length: units }, (_, unit) => priceOf(unit)).reduce((a, b) => a + b, 0);
        expect(costOf(units, all)).toBe(sum);
      }),
    );
  });

  test("never falls when there is more", () => {
    fc.assert(
      fc.property(tiers, quantity, quantity, (all, a, b) => {
        expect(costOf(a + b, all)).toBeGreaterThanOrEqual(costOf(a, all));
      }),
    );
  });

  test("of nothing is nothing", () => {
    fc.assert(fc.property(tiers, (all) => expect(costOf(0, all)).toBe(0)));
  });

  test("is the product where there is one price", () => {
    fc.assert(
      fc.property(quantity, (units) =>
        expect(costOf(units, flat(0.045, "known").tiers)).toBeCloseTo(units * 0.045),
      ),
    );
  });
});

describe("the figure of a price", () => {
  const prices = {
    nat: {
      usage: "AmazonEC2 NatGateway-Hours",
      unit: "hour",
      figures: { "us-east-1": flat(0.045, "known") },
    },
    key: { usage: "awskms KMS-Keys", unit: "month", figures: { everywhere: flat(1, "known") } },
  };

  test("is that of the region, or that of everywhere", () => {
    expect(figureIn("us-east-1", "nat", prices)).toEqual(flat(0.045, "known"));
    expect(figureIn("eu-west-1", "key", prices)).toEqual(flat(1, "known"));
  });

  test("is missing where nobody entered the region's", () => {
    expect(() => figureIn("ap-south-1", "nat", prices)).toThrow(
      'there is no price of "nat" in ap-south-1, only in us-east-1; add it in tools/cost/prices/',
    );
  });

  test("is missing where there is no such price", () => {
    expect(() => figureIn("us-east-1", "gnat", prices)).toThrow('there is no price of "gnat"; add it in');
  });
});
