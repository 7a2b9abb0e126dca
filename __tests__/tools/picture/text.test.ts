import fc from "fast-check";
import { widthOf, wrap } from "../../../tools/picture/text";

const type = { size: 12 };

test("widths are those of DejaVu Sans", () => {
  // 4 letters of its hmtx table, in units of 2048: a 1255, W 2025, i 569, 1 1303
  expect(widthOf("aWi1", { size: 2048 })).toBeCloseTo(1255 + 2025 + 569 + 1303, -1.5);
  expect(widthOf("aWi1", { size: 12, bold: true })).toBeGreaterThan(widthOf("aWi1", type));
});

test("a line is as wide as it may be, and nothing is lost", () => {
  expect(wrap("2 × db.t4g.medium in zones a, b", type, 140)).toEqual(["2 × db.t4g.medium in", "zones a, b"]);
  const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9./_-]{1,60}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 300 }), (texts, width) => {
      const lines = wrap(texts.join(" "), type, width);
      expect(lines.join("").replace(/ /g, "")).toBe(texts.join(""));
      for (const line of lines) {
        expect(widthOf(line, type)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test("long names break after their parts", () => {
  expect(wrap("prod/dougust/jwt-refresh-secret", type, 170)).toEqual(["prod/dougust/jwt-refresh-", "secret"]);
});
