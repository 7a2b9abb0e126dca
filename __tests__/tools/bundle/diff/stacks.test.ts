import type { Bundle } from "../../../../tools/bundle/diff/read";
import { report } from "../../../../tools/bundle/diff/report";
import { differences } from "../../../../tools/bundle/diff/stacks";
import type { StackJson } from "../../../../tools/bundle/stack-json";

const base = {
  terraform: { required_version: ">= 1.11.1", backend: { s3: { bucket: "a", region: "us-east-1" } } },
  provider: { aws: [{ region: "us-east-1" }] },
  resource: { aws_sqs_queue: { jobs: { name: "jobs" } } },
  output: { queue: { value: "jobs" } },
};

function bundle(json: object, texts: Readonly<Record<string, string>> = {}): Bundle {
  return new Map([
    [
      "test-dev",
      { json: { ...base, ...json } as unknown as StackJson, texts: new Map(Object.entries(texts)) },
    ],
  ]);
}

function told(before: Bundle, after: Bundle): string {
  return report(differences(before, after));
}

test("a resource that is gone is told with what is lost, and one that is new", () => {
  const after = bundle({ resource: { aws_sns_topic: { jobs: {} } } });
  expect(told(bundle({}), after)).toBe(
    "test-dev\n  - aws_sqs_queue.jobs, and with it the messages in it\n  + aws_sns_topic.jobs\n1 added, 1 removed",
  );
});

test("a resource that a moved block takes to another address has moved, and is told with what changes", () => {
  const after = bundle({
    resource: { aws_sqs_queue: { work: { name: "work" } } },
    moved: [{ from: "aws_sqs_queue.jobs", to: "aws_sqs_queue.work" }],
  });
  expect(told(bundle({}), after)).toBe(
    [
      "test-dev",
      "  > aws_sqs_queue.jobs has moved to aws_sqs_queue.work",
      '      name: "jobs" -> "work"',
      "  + moved from aws_sqs_queue.jobs",
      "1 added, 1 moved",
    ].join("\n"),
  );
});

test.each([
  [
    "a provider",
    { provider: { aws: [{ region: "us-east-1" }, { alias: "west", region: "us-west-2" }] } },
    "  + provider.aws.west",
  ],
  ["a region", { provider: { aws: [{ region: "eu-west-1" }] } }, '      region: "us-east-1" -> "eu-west-1"'],
  [
    "a backend",
    { terraform: { ...base.terraform, backend: { local: { path: "x" } } } },
    '      kind: "s3" -> "local"',
  ],
  [
    "a version",
    { terraform: { ...base.terraform, required_version: ">= 2" } },
    '      required_version: ">= 1.11.1" -> ">= 2"',
  ],
  ["a variable", { variable: { image: { type: "string" } } }, "  + variable.image"],
  ["an output", { output: { queue: { value: "work" } } }, '      value: "jobs" -> "work"'],
  ["a local", { locals: { a: 1 } }, "  + local.a"],
  ["a check", { check: { a: { assert: [] } } }, "  + check.a"],
  ["a data source", { data: { aws_region: { here: {} } } }, "  + data.aws_region.here"],
  ["an ephemeral value", { ephemeral: { random_password: { a: {} } } }, "  + ephemeral.random_password.a"],
  ["an import", { import: [{ to: "aws_sqs_queue.jobs", id: "x" }] }, "  + import to aws_sqs_queue.jobs"],
])("%s that changes is told", (_, json, line) => {
  expect(told(bundle({}), bundle(json)).split("\n")).toContain(line);
});

test("texts are named, and are no change in meaning", () => {
  const [before, after] = [
    bundle({}, { "README.md": "1", "a.md": "1" }),
    bundle({}, { "README.md": "2", "b.md": "1" }),
  ];
  expect(told(before, after)).toBe(
    "test-dev\n  texts that changed: README.md, a.md, b.md\nthe same in meaning",
  );
  expect(differences(before, after).flatMap(({ changes }) => changes)).toEqual([]);
});

test("a stack that only one bundle has is told, with all that is in it", () => {
  expect(told(new Map(), bundle({}))).toMatch(/^test-dev: new\n {2}\+ terraform\n(.|\n)+\n5 added$/);
  expect(told(bundle({}), new Map())).toMatch(/^test-dev: gone\n(.|\n)+\n5 removed$/);
});

test("a long value is cut", () => {
  const [before, after] = [bundle({ locals: { a: "x" } }), bundle({ locals: { a: "y".repeat(1000) } })];
  expect(told(before, after).split("\n")[2]).toMatch(/^ {6}value: "x" -> "y{159}…$/);
});
