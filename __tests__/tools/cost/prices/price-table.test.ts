import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { origins, unread } from "../../../../tools/cost/prices/origins";
import type { Figure } from "../../../../tools/cost/prices/price";
import { prices } from "../../../../tools/cost/prices/price-table";

const all = Object.entries(prices);

/** The first price that is not free. */
function usdIn(region: string, name: string): number | undefined {
  const figure = prices[name]?.figures[region];
  return figure?.tiers.find(({ usd }) => usd > 0)?.usd;
}

test.each(all)("%s names its usage as AWS's price list does", (_, { usage }) => {
  expect(usage).toMatch(/^(Amazon|AWS|aws)\w+ \S/);
});

test("a price that counts as read can be looked up: its origin has a date and an address", () => {
  const readable = Object.entries(origins).filter(([name]) => !(unread as readonly string[]).includes(name));
  for (const [, text] of readable) {
    expect(text).toMatch(/^read on \d{4}-\d\d-\d\d in https:\/\/\S+/);
  }
});

test.each(Object.keys(origins))("[%s] is where a figure was found", (name) => {
  const used = all.flatMap(([, price]) => Object.values(price.figures)).map(({ origin }) => origin);
  expect(used).toContain(name);
});

test("no price stands in two files", () => {
  const folder = join("tools", "cost", "prices");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const usages = files.flatMap(
    (file) => readFileSync(join(folder, file), "utf8").match(/^ {4}usage:/gm) ?? [],
  );
  expect(usages).toHaveLength(all.length);
});

test.each(all)("%s is read by a rule", (name) => {
  const folder = join("tools", "cost", "rules");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const rules = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  // rules make the names of these from what a resource says: a class, a type of node, an architecture, a tier
  const made =
    /^((docdb )?db\.\w+\.\w+|cache\.\w+\.\w+|fargate-(x86|arm)(-spot)?-(vcpu|gb)|people \w+)( multi-az)?$/;
  const written = name.replace(/ (multi-az|io-optimized)$/, "");
  expect(made.test(name) || rules.includes(`"${name}"`) || rules.includes(`\`${written}\${`)).toBe(true);
});

const figures: [string, Figure][] = all.flatMap(([name, price]) =>
  Object.entries(price.figures).map(([region, figure]): [string, Figure] => [`${name} in ${region}`, figure]),
);

test.each(figures)("%s: tiers begin where the one before ends, and fall after what is free", (_, {
  tiers,
}) => {
  const ends = tiers.map(({ upTo = Infinity }) => upTo);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends.at(-1)).toBe(Infinity);
  const paid = tiers.map(({ usd }) => usd).filter((usd) => usd > 0);
  expect(paid).toEqual([...paid].sort((a, b) => b - a));
});

// a slip of a digit or of a column shows in what every price list of AWS has in common
describe.each(all)("%s", (name, { figures: byRegion }) => {
  test("costs in Ireland and Bahrain what it costs in Virginia, or up to two fifths more", () => {
    for (const region of Object.keys(byRegion).filter(
      (one) => /^(eu|me)-/.test(one) && !name.includes("spot"),
    )) {
      const ratio = (usdIn(region, name) ?? 0) / (usdIn("us-east-1", name) ?? 0);
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(1.4);
    }
  });

  test("costs in Oregon what it costs in Virginia", () => {
    const oregon = name.includes("spot") ? undefined : usdIn("us-west-2", name);
    expect(oregon ?? usdIn("us-east-1", name)).toBe(usdIn("us-east-1", name));
  });
});

test.each(
  all.map(([name]) => name).filter((name) => name.endsWith(" multi-az")),
)("%s costs twice one zone", (name) => {
  for (const region of Object.keys(prices[name]?.figures ?? {})) {
    const single = usdIn(region, name.replace(" multi-az", "")) ?? 0;
    // both are rounded to tenths of a cent
    expect(Math.abs(2 * single - (usdIn(region, name) ?? 0))).toBeLessThan(0.0015);
  }
});

test.each(["vcpu", "gb"])("Fargate's %s costs a fifth less on ARM, and less than half on Spot", (part) => {
  const x86 = usdIn("us-east-1", `fargate-x86-${part}`) ?? 0;
  expect((usdIn("us-east-1", `fargate-arm-${part}`) ?? 0) / x86).toBeCloseTo(0.8, 2);
  expect((usdIn("us-east-1", `fargate-x86-spot-${part}`) ?? 0) / x86).toBeLessThan(0.5);
});
