import type { Query } from "../../../tools/adopt/identity";
import { readPlan, type ShownPlan } from "../../../tools/adopt/shown-plan";

const role = "aws_iam_role.api";
const queries = new Map<string, Query>([
  [role, { type: "aws_iam_role", arguments: { name: "test-dev-api" } }],
  ["aws_route53_record.proof", { type: "aws_route53_records", arguments: { zone_id: "Z1" } }],
]);

function change(address: string, actions: string[], importing?: { id: string }) {
  return {
    address,
    mode: "managed",
    type: "aws_vpc",
    change: { actions, before: null, after: { cidr_block: "10.0.0.0/16" }, importing },
  };
}

function withResources(...resources: { address: string; values: Record<string, unknown> }[]): ShownPlan {
  return { prior_state: { values: { root_module: { resources } } } };
}

/** The check block of the role's query, with the provider's complaint. */
function complaint(message: string): ShownPlan["checks"] {
  return [{ address: { name: "adopt_aws_iam_role_api" }, instances: [{ problems: [{ message }] }] }];
}

test("what Terraform would make is what it would neither update nor replace nor read", () => {
  // WHEN
  const { made } = readPlan(
    {
      resource_changes: [
        change("aws_vpc.made", ["create"]),
        change("aws_vpc.replaced", ["create", "delete"]),
        change("aws_vpc.kept", ["no-op"]),
        { ...change("data.aws_vpc.read", ["create"]), mode: "data" },
      ],
    },
    queries,
    [],
  );
  // THEN
  expect([...made]).toEqual([["aws_vpc.made", { type: "aws_vpc", values: { cidr_block: "10.0.0.0/16" } }]]);
});

test("what Terraform would make is made in the region of its provider", () => {
  // GIVEN
  const provider = (region: string) => ({ expressions: { region: { constant_value: region } } });
  const configured = (address: string, provider_config_key: string) => ({ address, provider_config_key });
  const resources = [configured("aws_vpc.here", "aws"), configured("aws_vpc.there", "aws.eu-west-1")];
  // WHEN
  const { made } = readPlan(
    {
      resource_changes: [change("aws_vpc.here", ["create"]), change('aws_vpc.there["a"]', ["create"])],
      configuration: {
        provider_config: { aws: provider("us-east-1"), "aws.eu-west-1": provider("eu-west-1") },
        root_module: { resources },
      },
    },
    queries,
    [],
  );
  // THEN
  expect([...made].map(([address, { region }]) => [address, region])).toEqual([
    ["aws_vpc.here", "us-east-1"],
    ['aws_vpc.there["a"]', "eu-west-1"],
  ]);
});

test("what would be imported only to be replaced is told", () => {
  // WHEN
  const { replaced } = readPlan(
    {
      resource_changes: [
        change("aws_vpc.imported", ["update"], { id: "vpc-1" }),
        change("aws_vpc.lost", ["delete", "create"], { id: "vpc-2" }),
        change("aws_vpc.replaced", ["delete", "create"]),
      ],
    },
    queries,
    [],
  );
  // THEN
  expect(replaced).toEqual(["aws_vpc.lost"]);
});

test("what would be imported while AWS is still making it is told", () => {
  // GIVEN
  const creating = change("aws_db_instance.database", ["update"], { id: "test-db" });
  const available = change("aws_db_instance.other", ["update"], { id: "other-db" });
  const changes = [
    { ...creating, change: { ...creating.change, before: { status: "creating" } } },
    { ...available, change: { ...available.change, before: { status: "available" } } },
    change("aws_vpc.network", ["create"]),
  ];
  // THEN
  expect(readPlan({ resource_changes: changes }, queries, []).unfinished).toEqual([
    "aws_db_instance.database",
  ]);
});

test("what GetResources found in any region has an ARN and tags", () => {
  // WHEN
  const { tagged, recorded } = readPlan(
    withResources(
      {
        address: "data.aws_resourcegroupstaggingapi_resources.adopt",
        values: { resource_tag_mapping_list: [{ resource_arn: "arn:1", tags: { Name: "a" } }] },
      },
      {
        address: "data.aws_resourcegroupstaggingapi_resources.adopt_aws_us_west_2",
        values: { resource_tag_mapping_list: [{ resource_arn: "arn:3", tags: { Name: "b" } }] },
      },
      { address: "aws_vpc.network", values: { id: "vpc-1", arn: "arn:2" } },
    ),
    queries,
    [],
  );
  // THEN
  expect(tagged).toEqual([
    { arn: "arn:1", tags: { Name: "a" } },
    { arn: "arn:3", tags: { Name: "b" } },
  ]);
  expect([...recorded]).toEqual(expect.arrayContaining(["vpc-1", "arn:2"]));
});

test("what a query found holds for every instance of its address", () => {
  // WHEN
  const { found } = readPlan(
    withResources(
      { address: "data.aws_iam_role.adopt_aws_iam_role_api", values: { id: "test-dev-api" } },
      { address: "data.aws_route53_records.adopt_aws_route53_record_proof", values: { zone_id: "Z1" } },
    ),
    queries,
    [],
  );
  // THEN
  expect(found(role)).toEqual({ id: "test-dev-api" });
  expect(found('aws_route53_record.proof["a.test.example"]')).toEqual({ zone_id: "Z1" });
  expect(found("aws_iam_role.other")).toBeUndefined();
});

test.each([
  "reading IAM Role (test-dev-api): couldn't find resource",
  "reading KMS Alias (alias/test): empty result",
  "no matching Route 53 Hosted Zone found",
  "query returned no results. Please change your search criteria and try again",
])('"%s" means that there is nothing', (message) => {
  // GIVEN a data source that failed, with what it was asked for
  const shown = withResources({
    address: "data.aws_iam_role.adopt_aws_iam_role_api",
    values: { name: "test-dev-api", id: null },
  });
  // THEN
  expect(readPlan({ ...shown, checks: complaint(message) }, queries, []).found(role)).toBeUndefined();
});

test.each([
  "reading IAM Role (test-dev-api): operation error IAM: GetRole, AccessDenied",
  "multiple Route 53 Hosted Zones matched; use additional constraints",
])('"%s" means that nobody knows whether there is something', (message) => {
  expect(() => readPlan({ checks: complaint(message) }, queries, [])).toThrow(
    `AWS cannot be searched:\n  ${message}`,
  );
});

test("the stack's own checks may fail", () => {
  const checks = [
    { address: { name: "security_groups" }, instances: [{ problems: [{ message: "a rule" }] }] },
  ];
  expect(() => readPlan({ checks }, queries, [])).not.toThrow();
});
