import fc from "fast-check";
import { columns, layOut, type Placed, type Row } from "../../../src/dashboards/layout";

/** Rows of items that are all different, some of them empty. */
const rows = fc
  .array(fc.record({ height: fc.integer({ min: 1, max: 12 }), items: fc.nat({ max: 20 }) }), {
    maxLength: 15,
  })
  .map((sizes) =>
    sizes.map(
      ({ height, items }, row): Row<string> => ({
        height,
        items: Array.from({ length: items }, (_, item) => `${row}.${item}`),
      }),
    ),
  );

/** Every cell that is taken, as often as it is. */
function cells(placed: readonly Placed<string>[]): string[] {
  return placed.flatMap(({ x, y, width, height }) =>
    Array.from({ length: width * height }, (_, n) => `${x + (n % width)},${y + Math.floor(n / width)}`),
  );
}

test("nothing overlaps, and no cell stays empty", () => {
  fc.assert(
    fc.property(rows, (given) => {
      // WHEN
      const taken = cells(layOut(given));
      // THEN
      const height = Math.max(0, ...layOut(given).map((placed) => placed.y + placed.height));
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.length).toBe(columns * height);
      // AND CloudWatch takes each place
      expect(layOut(given).filter(({ x, width }) => x < 0 || x + width > columns)).toEqual([]);
    }),
  );
});

test("everything is there once, in the order of reading, as high as its row", () => {
  fc.assert(
    fc.property(rows, (given) => {
      // WHEN
      const read = layOut(given).sort((a, b) => a.y - b.y || a.x - b.x);
      // THEN
      expect(read.map(({ item, height }) => ({ item, height }))).toEqual(
        given.flatMap(({ items, height }) => items.map((item) => ({ item, height }))),
      );
    }),
  );
});

test("items of a row are nearly of one width, and never less than a quarter of the wall", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      // WHEN
      const placed = layOut([{ height: 6, items: Array.from({ length: count }, String) }]);
      // THEN
      const perLine = placed.map(({ y }) => placed.filter((other) => other.y === y).length);
      expect(Math.max(...perLine) - Math.min(...perLine)).toBeLessThanOrEqual(1);
      expect(Math.min(...placed.map(({ width }) => width))).toBeGreaterThanOrEqual(6);
    }),
  );
});

test("five graphs stand three above two", () => {
  expect(layOut([{ height: 6, items: ["a", "b", "c", "d", "e"] }])).toEqual([
    { x: 0, y: 0, width: 8, height: 6, item: "a" },
    { x: 8, y: 0, width: 8, height: 6, item: "b" },
    { x: 16, y: 0, width: 8, height: 6, item: "c" },
    { x: 0, y: 6, width: 12, height: 6, item: "d" },
    { x: 12, y: 6, width: 12, height: 6, item: "e" },
  ]);
});
