import { choices, report } from "../../../tools/adopt/report";
import type { Findings } from "../../../tools/adopt/search";

const nothing: Findings = {
  imports: new Map(),
  ambiguous: new Map(),
  foreign: [],
  unknown: [],
  replaced: [],
  unfinished: [],
  leftOver: [],
  made: ["aws_route.app"],
};

test("what was found comes with what to do next", () => {
  // GIVEN
  const imports = new Map([
    ["aws_vpc.network", "vpc-1"],
    ["aws_subnet.network_app_a", "subnet-1"],
  ]);
  // THEN
  expect(report("test-dev", "out/stacks/test-dev", { ...nothing, imports }).split("\n")).toEqual([
    "test-dev: 3 missing in the state, 2 of them found in AWS",
    "  aws_vpc.network           vpc-1",
    "  aws_subnet.network_app_a  subnet-1",
    expect.stringMatching(/^written to out\/stacks\/test-dev\/adopt\.tf\.json; nothing has changed/),
    expect.stringMatching(/^ {2}terraform -chdir=out\/stacks\/test-dev plan /),
    "  terraform -chdir=out/stacks/test-dev apply",
    "  rm out/stacks/test-dev/adopt.tf.json",
  ]);
});

test("where nothing was found, there is nothing to do", () => {
  expect(report("test-dev", "out", nothing)).toBe("test-dev: 1 missing in the state, 0 of them found in AWS");
});

test.each([
  ["foreign", "is not this stack's"],
  ["unknown", "by hand"],
  ["replaced", "see why in the plan"],
  ["unfinished", "wait until they are available"],
  ["leftOver", "before you delete"],
] as const)("what is %s is named, with what a person has to do", (kind, advice) => {
  const text = report("test-dev", "out", { ...nothing, [kind]: ["aws_vpc.network"] });
  expect(text).toContain(advice);
  expect(text).toMatch(/:\n {2}aws_vpc\.network$/);
});

test("of several of one kind, all are named, with the way to choose", () => {
  const text = choices("test-dev", new Map([["aws_vpc.network", ["vpc-1", "vpc-2"]]]));
  expect(text).toContain("\n  aws_vpc.network: vpc-1 or vpc-2\n");
  expect(text).toContain('{"import": [{"to": ADDRESS, "id": ID}]}');
});
