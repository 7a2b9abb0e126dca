import fc from "fast-check";
import { namedBlocks } from "../../../../tools/bundle/diff/named-blocks";
import { sets } from "../../../../tools/bundle/diff/sets";
import { detailsOf } from "../../../../tools/bundle/diff/values";
import type { StackJson } from "../../../../tools/bundle/stack-json";
import { writtenStacks } from "../../../support/written-stacks";

const policy = (...statements: object[]) => ({
  policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }),
});

test.each([
  ["the order of a set", { subnets: ["a", "b"] }, { subnets: ["b", "a"] }],
  [
    "the order of blocks in a set",
    { origin: [{ origin_id: "a" }, { origin_id: "b" }] },
    { origin: [{ origin_id: "b" }, { origin_id: "a" }] },
  ],
  ["the order of arguments", { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }],
  ["a block alone, in a list or not", { action: { type: "forward" } }, { action: [{ type: "forward" }] }],
  ["how JSON is written", { policy: '{"a": 1, "b": [1]}' }, { policy: '{"b":[1],"a":1}' }],
  ["one action, in a list or not", policy({ Action: "s3:GetObject" }), policy({ Action: ["s3:GetObject"] })],
  [
    "the order of statements and actions",
    policy({ Sid: "A", Action: ["x:A", "x:B"] }, { Sid: "B" }),
    policy({ Sid: "B" }, { Sid: "A", Action: ["x:B", "x:A"] }),
  ],
  [
    "the order of values in a condition",
    policy({ Condition: { StringLike: { "aws:SourceArn": ["a", "b"] } } }),
    policy({ Condition: { StringLike: { "aws:SourceArn": ["b", "a"] } } }),
  ],
  [
    "the order of variables of a container",
    {
      container_definitions:
        '[{"name":"app","environment":[{"name":"A","value":"1"},{"name":"B","value":"2"}]}]',
    },
    {
      container_definitions:
        '[{"name":"app","environment":[{"name":"B","value":"2"},{"name":"A","value":"1"}]}]',
    },
  ],
])("%s is no change", (_, before, after) => {
  expect(detailsOf(before, after)).toEqual([]);
});

test.each([
  ["an argument", { n: 1 }, { n: 2 }, [{ path: "n", before: 1, after: 2 }]],
  ["a new argument", {}, { n: false }, [{ path: "n", before: undefined, after: false }]],
  ["an argument that is gone", { a: { n: "" } }, { a: {} }, [{ path: "a.n", before: "", after: undefined }]],
  [
    "an element of a set",
    { subnets: ["a", "b"] },
    { subnets: ["c", "b"] },
    [
      { path: "subnets[]", before: "a", after: undefined },
      { path: "subnets[]", before: undefined, after: "c" },
    ],
  ],
  [
    "the order of a list",
    { command: ["a", "b"] },
    { command: ["b", "a"] },
    [
      { path: "command[0]", before: "a", after: "b" },
      { path: "command[1]", before: "b", after: "a" },
    ],
  ],
  [
    "a block of a set, told by its name",
    {
      parameter: [
        { name: "a", value: "1" },
        { name: "b", value: "1" },
      ],
    },
    {
      parameter: [
        { name: "b", value: "2" },
        { name: "a", value: "1" },
      ],
    },
    [{ path: "parameter[b].value", before: "1", after: "2" }],
  ],
  [
    "an action in a policy",
    policy({ Sid: "Read", Action: "s3:GetObject" }),
    policy({ Sid: "Read", Action: ["s3:GetObject", "s3:PutObject"] }),
    [{ path: "policy.Statement[Read].Action[]", before: undefined, after: "s3:PutObject" }],
  ],
  [
    "a statement more",
    policy({ Sid: "A" }),
    policy({ Sid: "A" }, { Sid: "B" }),
    [{ path: "policy.Statement[B]", before: undefined, after: { Sid: "B" } }],
  ],
  [
    "the order of a container's command",
    { c: '[{"command":["a","b"]}]' },
    { c: '[{"command":["b","a"]}]' },
    [
      { path: "c[0].command[0]", before: "a", after: "b" },
      { path: "c[0].command[1]", before: "b", after: "a" },
    ],
  ],
  ["text where there was JSON", { a: '{"b":1}' }, { a: "b" }, [{ path: "a", before: '{"b":1}', after: "b" }]],
  [
    "a block more",
    { rule: { id: "a" } },
    { rule: [{ id: "a" }, { id: "b" }] },
    [{ path: "rule[b]", before: undefined, after: { id: "b" } }],
  ],
])("%s is a change, told where it is", (_, before, after, details) => {
  expect(detailsOf(before, after)).toEqual(details);
});

test("every stack is itself, whatever the order of its sets", async () => {
  for (const [stack, { json }] of await writtenStacks()) {
    for (const [name, block] of namedBlocks(json as unknown as StackJson)) {
      expect([stack, name, detailsOf(block, turned(block))]).toEqual([stack, name, []]);
    }
  }
});

test("a change of any value is seen", () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (a, b) => {
      const [before, after] = [{ value: JSON.parse(a) }, { value: JSON.parse(b) }];
      fc.pre(JSON.stringify(before) !== JSON.stringify(after) && !/[[{]/.test(a + b));
      expect(detailsOf(before, after)).toHaveLength(1);
    }),
  );
});

/** The same value with each of its sets from behind. */
function turned(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) {
    const children = value.map((child) => turned(child, name));
    return sets.has(name) ? children.reverse() : children;
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, turned(child, key)]))
    : value;
}
