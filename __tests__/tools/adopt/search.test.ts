import type { Values } from "../../../tools/adopt/identity";
import { Search } from "../../../tools/adopt/search";
import type { Plan, TaggedResource } from "../../../tools/adopt/shown-plan";

const tags = { System: "test", Environment: "dev" };

/** An account in AWS, and a stack whose state is empty. */
interface World {
  /** What the stack is made of, by address; what is known of a resource may follow from what is imported. */
  readonly stack: Readonly<Record<string, Values | ((imports: ReadonlyMap<string, string>) => Values)>>;
  /** Where the stack's providers make things. */
  readonly region?: string;
  readonly tagged?: readonly TaggedResource[];
  /** What queries find, by address. */
  readonly found?: (imports: ReadonlyMap<string, string>) => Readonly<Record<string, Values | undefined>>;
  /** Import IDs of what AWS lists although it is deleted. */
  readonly deleted?: readonly string[];
  readonly recorded?: readonly string[];
}

function search({ stack, region, tagged = [], found = () => ({}), deleted = [], recorded = [] }: World) {
  const plans: string[][] = [];
  const planWith = async (asked: ReadonlyMap<string, string>): Promise<Plan> => {
    const imports = new Map(asked);
    plans.push([...imports.values()]);
    const missing = Object.entries(stack).filter(([address]) => !imports.has(address));
    return {
      made: new Map(
        missing.map(([address, values]) => [
          address,
          {
            type: address.split(".")[0] ?? "",
            region,
            values: typeof values === "function" ? values(imports) : values,
          },
        ]),
      ),
      replaced: [],
      unfinished: [],
      // Terraform does not come to what depends on something that is gone
      gone: [...imports].flatMap(([address, id]) => (deleted.includes(id) ? [address] : [])).slice(-1),
      tagged,
      found: (address) => found(imports)[address],
      recorded: new Set(recorded),
    };
  };
  return new Search(planWith).run().then((findings) => ({ ...findings, plans }));
}

test("what another region has with the same tags is another part of the stack", async () => {
  // GIVEN
  const world = { stack: { "aws_subnet.a": named("a") }, tagged: [subnet("subnet-a", "a")] };
  // WHEN
  const [here, there] = await Promise.all(
    ["eu-west-1", "us-east-1"].map((region) => search({ ...world, region })),
  );
  // THEN
  expect([...(here?.imports.values() ?? [])]).toEqual(["subnet-a"]);
  expect(there?.imports.size).toBe(0);
});

function named(name: string) {
  return { tags_all: { ...tags, Name: name } };
}

function subnet(id: string, name: string, others = {}): TaggedResource {
  return { arn: `arn:aws:ec2:eu-west-1:1:subnet/${id}`, tags: { ...tags, Name: name, ...others } };
}

test("what has the tags of a missing resource, and an ARN of its type, is imported", async () => {
  // WHEN
  const { imports, made, leftOver } = await search({
    stack: { "aws_subnet.a": named("a"), "aws_subnet.b": named("b") },
    tagged: [
      subnet("subnet-a", "a", { Owner: "somebody" }),
      { ...subnet("", "b"), arn: "arn:aws:ec2:e:1:vpc/vpc-b" },
    ],
    recorded: ["vpc-b"],
  });
  // THEN
  expect([...imports]).toEqual([["aws_subnet.a", "subnet-a"]]);
  expect(made).toEqual(["aws_subnet.b"]);
  expect(leftOver).toEqual([]);
});

test("where nothing is found, one plan is enough", async () => {
  const { imports, plans } = await search({ stack: { "aws_subnet.a": named("a") } });
  expect(imports.size).toBe(0);
  expect(plans).toEqual([[]]);
});

test("what is only known once its parent is found is found then", async () => {
  // GIVEN
  const table = "aws_route_table.app";
  const route = "aws_route.app_internet";
  // WHEN
  const { imports, plans } = await search({
    stack: {
      [table]: named("app"),
      [route]: (imported) => ({ route_table_id: imported.get(table), destination_cidr_block: "0.0.0.0/0" }),
    },
    tagged: [{ arn: "arn:aws:ec2:eu-west-1:1:route-table/rtb-1", tags: { ...tags, Name: "app" } }],
    found: (imported) => (imported.has(table) ? { [route]: { routes: [{ cidr_block: "0.0.0.0/0" }] } } : {}),
  });
  // THEN
  expect(imports.get(table)).toBe("rtb-1");
  expect(imports.get(route)).toBe("rtb-1_0.0.0.0/0");
  expect(plans.at(-1)).toEqual([...imports.values()]);
});

test("what AWS lists although it is deleted is passed over for what is there", async () => {
  // WHEN
  const { imports, ambiguous, leftOver } = await search({
    stack: { "aws_subnet.a": named("a"), "aws_subnet.b": named("b"), "aws_subnet.c": named("c") },
    tagged: [
      subnet("subnet-a-old", "a"),
      subnet("subnet-b", "b"),
      subnet("subnet-b-old", "b"),
      subnet("subnet-c-older", "c"),
      subnet("subnet-c-old", "c"),
      subnet("subnet-c", "c"),
    ],
    deleted: ["subnet-a-old", "subnet-b-old", "subnet-c-older", "subnet-c-old"],
  });
  // THEN
  expect(Object.fromEntries(imports)).toEqual({ "aws_subnet.b": "subnet-b", "aws_subnet.c": "subnet-c" });
  expect(ambiguous.size).toBe(0);
  expect(leftOver).toEqual([]);
});

test("of two that are there, only a person can tell", async () => {
  const { ambiguous } = await search({
    stack: { "aws_subnet.a": named("a") },
    tagged: [subnet("subnet-1", "a"), subnet("subnet-2", "a")],
  });
  expect([...ambiguous]).toEqual([["aws_subnet.a", ["subnet-1", "subnet-2"]]]);
});

test("a name that somebody else has taken is told", async () => {
  // WHEN
  const { imports, foreign } = await search({
    stack: { "aws_iam_role.api": { name: "test-dev-api", tags_all: tags } },
    found: () => ({ "aws_iam_role.api": { id: "test-dev-api", tags: {} } }),
  });
  // THEN
  expect(foreign).toEqual(["aws_iam_role.api"]);
  expect(imports.size).toBe(0);
});

test("what only an import can find is tried under its name", async () => {
  // GIVEN
  const schedules = {
    "aws_scheduler_schedule.there": { group_name: "test-there", name: "test-there" },
    "aws_scheduler_schedule.gone": { group_name: "test-gone", name: "test-gone" },
  };
  // WHEN
  const { imports, made } = await search({ stack: schedules, deleted: ["test-gone/test-gone"] });
  // THEN
  expect([...imports]).toEqual([["aws_scheduler_schedule.there", "test-there/test-there"]]);
  expect(made).toEqual(["aws_scheduler_schedule.gone"]);
});

test("a resource of unknown tags is not taken for another", async () => {
  const { imports } = await search({ stack: { "aws_subnet.a": {} }, tagged: [subnet("subnet-1", "a")] });
  expect(imports.size).toBe(0);
});

test("a type that nothing is said of is told, one that may be made again is not", async () => {
  const { unknown } = await search({
    stack: { "aws_kinesis_stream.jobs": {}, "aws_iam_role_policy.read": {} },
  });
  expect(unknown).toEqual(["aws_kinesis_stream.jobs"]);
});

test("what has the stack's tags and no place in it is left over", async () => {
  // WHEN
  const { leftOver } = await search({
    stack: { "aws_subnet.a": named("a") },
    tagged: [
      subnet("subnet-a", "a"),
      subnet("subnet-b", "b"),
      subnet("subnet-twice", "b"),
      { arn: "arn:aws:rds:eu-west-1:1:db:test-db", tags },
      { arn: "arn:aws:ecs:eu-west-1:1:task/test/1", tags },
    ],
    recorded: ["subnet-b", "arn:aws:rds:eu-west-1:1:db:test-db"],
  });
  // THEN tasks are nothing that a stack makes
  expect(leftOver).toEqual(["arn:aws:ec2:eu-west-1:1:subnet/subnet-twice"]);
});
