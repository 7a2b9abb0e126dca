import { differences, pathText } from "../../../../tools/review/changes/differences";

/** Each difference as `path: before -> after`. */
function told(before: unknown, after: unknown, maps: object = {}): string[] {
  return differences({ before, after, ...maps }).map(
    ({ path, before: from, after: to, unknown, hidden }) =>
      `${pathText(path)}: ${hidden ? "hidden" : `${JSON.stringify(from)} -> ${unknown ? "unknown" : JSON.stringify(to)}`}`,
  );
}

test("a text that holds JSON is compared by what it holds, whatever the order of its keys", () => {
  const before = { policy: '{"b":1,"a":[{"Sid":"x","Action":"s3:Get"}]}' };
  expect(told(before, { policy: '{"a":[{"Action":"s3:Get","Sid":"x"}],"b":1}' })).toEqual([]);
  expect(told(before, { policy: '{"b":1,"a":[{"Sid":"x","Action":"s3:Put"}]}' })).toEqual([
    'policy.a[x].Action: "s3:Get" -> "s3:Put"',
  ]);
});

test("blocks are told apart by their names, not by their order", () => {
  const rule = (name: string, priority: number) => ({ name, priority });
  expect(
    told({ rule: [rule("a", 1), rule("b", 2)] }, { rule: [rule("c", 0), rule("b", 2), rule("a", 1)] }),
  ).toEqual(['rule[c]: undefined -> {"name":"c","priority":0}']);
});

test("nothing in one way and nothing in another are the same, but an empty block is something", () => {
  expect(
    told({ a: null, b: "", c: [], d: false, e: 0 }, { a: [], b: null, c: null, d: null, e: null }),
  ).toEqual([]);
  expect(told({ count: [] }, { count: [{}] })).toEqual(["count[0]: undefined -> {}"]);
});

test("what only an apply will tell is said so, wherever it is", () => {
  expect(
    told(
      { arn: "a", block: [{ id: "x", n: 1 }] },
      { block: [{ n: 1 }] },
      { unknown: { arn: true, block: [{ id: true }] } },
    ),
  ).toEqual(['arn: "a" -> unknown', 'block[0].id: "x" -> unknown']);
});

test("in what is hidden, places are told by their numbers, and never by a name that may be the secret", () => {
  const header = (name: string, value: string) => ({ origin: [{ name, value }] });
  expect(
    told(header("s3cret", "one"), header("0ther", "two"), {
      sensitiveBefore: { origin: true },
      sensitiveAfter: { origin: true },
    }),
  ).toEqual(["origin[0].name: hidden", "origin[0].value: hidden"]);
});
