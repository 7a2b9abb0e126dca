import fc from "fast-check";
import { spread } from "../../../../tools/picture/layout/spread";

test("what has room stands where it wishes", () => {
  const wishes = [
    { size: 20, middle: 30 },
    { size: 20, middle: 90 },
  ];
  expect(spread(wishes, 10, [0, 200])).toEqual([30, 90]);
});

test("what wishes for the same place stands around it", () => {
  const wishes = [
    { size: 20, middle: 50 },
    { size: 20, middle: 50 },
  ];
  expect(spread(wishes, 10, [0, 200])).toEqual([35, 65]);
});

test("what has hardly a wish makes room", () => {
  const wishes = [
    { size: 20, middle: 50 },
    { size: 20, middle: 0, weight: 0.001 },
  ];
  expect(spread(wishes, 10, [0, 200])).toEqual([50, 80]);
});

test("nothing is nearer than the gap, out of order or past the first limit", () => {
  const wish = fc.record({
    size: fc.integer({ min: 0, max: 80 }),
    middle: fc.integer({ min: -500, max: 1_500 }),
  });
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
      const sizes = wishes.map(({ size }) => size);
      const needed = sizes.reduce((sum, size) => sum + size + 10, -10);
      const middles = spread(wishes, 10, [100, 100 + needed + 50]);
      const starts = middles.map((middle, index) => middle - (sizes[index] ?? 0) / 2);
      const ends = middles.map((middle, index) => middle + (sizes[index] ?? 0) / 2);
      expect(starts[0]).toBeGreaterThanOrEqual(99);
      expect(ends.at(-1)).toBeLessThanOrEqual(100 + needed + 51);
      for (const [index, start] of starts.slice(1).entries()) {
        expect(start - (ends[index] ?? 0)).toBeGreaterThanOrEqual(9);
      }
    }),
  );
});
