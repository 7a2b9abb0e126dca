import { list, type PolicyStatement, statements } from "../support/policy";
import { places } from "../support/secrecy";
import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

interface Found extends PolicyStatement {
  readonly where: string;
  readonly type: string;
  readonly argument: string;
}

let found: Found[];
let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
  found = [...stacks].flatMap(([name, { json }]) =>
    places(json.resource).flatMap(({ path, text }) =>
      text.startsWith('{"Version"')
        ? statements(text).map((statement) => ({
            ...statement,
            where: `${name}: ${path.join(".")}`,
            type: String(path[0]),
            argument: String(path.at(-1)),
          }))
        : [],
    ),
  );
});

/** Statements that give rights: key and bucket policies excluded, where "*" is the resource they stand at. */
function grants(): Found[] {
  return found.filter(({ type }) => type === "aws_iam_role_policy");
}

/** What pipelines may is asked request by request in delivery/. */
function ofPipelines(where: string): boolean {
  return /-account: aws_iam_(role|role_policy|policy)\.delivery_/.test(where);
}

test("every policy of every stack is read", () => {
  // GIVEN
  const policies = [...stacks].flatMap(([name, stack]) =>
    Object.entries({
      aws_iam_role: "assume_role_policy",
      aws_iam_role_policy: "policy",
      aws_kms_key: "policy",
      aws_s3_bucket_policy: "policy",
      aws_sns_topic_policy: "policy",
      aws_sqs_queue_policy: "policy",
    }).flatMap(([type, argument]) => stack.ids(type).map((id) => `${name}: ${type}.${id}.${argument}`)),
  );
  // THEN
  expect(policies.length).toBeGreaterThan(150);
  expect(found.map(({ where }) => where)).toEqual(expect.arrayContaining(policies));
});

test("no right is a wildcard, but the account's on its key and the refusal of requests without TLS", () => {
  // WHEN
  const wildcards = found.filter(({ Action }) => list(Action).some((action) => action.includes("*")));
  // THEN
  expect(wildcards.length).toBeGreaterThan(0);
  expect(
    wildcards.filter(
      ({ type, Sid, Effect, where }) =>
        !ofPipelines(where) &&
        !(type === "aws_kms_key" && Sid === "AccountByIam") &&
        !(
          ["aws_s3_bucket_policy", "aws_sqs_queue_policy"].includes(type) &&
          Sid === "TlsOnly" &&
          Effect === "Deny"
        ),
    ),
  ).toEqual([]);
});

test("pipelines have no right on all of a service, but for the boundary, which gives none", () => {
  // GIVEN
  const rights = found.filter(({ where, Effect }) => ofPipelines(where) && Effect === "Allow");
  // THEN
  expect(rights.length).toBeGreaterThan(200);
  expect(
    rights
      .filter(({ Sid }) => Sid !== "Most")
      .filter(({ Action }) => list(Action).length === 0 || list(Action).some((one) => /(^|:)\*$/.test(one))),
  ).toEqual([]);
});

test("a right on every resource has a condition", () => {
  // GIVEN
  const everywhere = grants()
    .filter(({ Resource, Effect }) => Effect === "Allow" && list(Resource).includes("*"))
    // a login of registries knows no resource, nor do those who describe task definitions, or ask which buckets there are
    .filter(
      ({ Action }) =>
        !list(Action).every((one) => /^ecr:GetAuth|^ecs:(Describe|List)|^s3:ListAllMyBuckets$/.test(one)),
    );
  // THEN
  expect(everywhere.length).toBeGreaterThan(0);
  expect(everywhere.filter(({ Condition }) => Condition === undefined)).toEqual([]);
});

test("every right names its resources, each once", () => {
  expect(grants().length).toBeGreaterThan(50);
  expect(grants().filter(({ Resource }) => list(Resource).length === 0)).toEqual([]);
  const repeated = grants().filter(({ Resource }) => new Set(list(Resource)).size < list(Resource).length);
  expect(repeated.map(({ where }) => where)).toEqual([]);
});

test("nobody outside of the account is trusted: services act for it, and name the account where they can", () => {
  // GIVEN
  const trusts = found.filter(
    ({ argument, where }) => argument === "assume_role_policy" && !ofPipelines(where),
  );
  // THEN
  expect(trusts.length).toBeGreaterThan(40);
  for (const { Principal, Action, Condition } of trusts) {
    expect(Action).toBe("sts:AssumeRole");
    expect(Principal).toEqual({ Service: expect.stringMatching(/^[a-z0-9.-]+\.amazonaws\.com$/) });
    // ECS does not say on whose behalf it moves traffic, nor AWS Backup, RDS Proxy, Lambda or S3's replication on whose they work
    const silent = ["ecs", "backup", "rds", "s3", "lambda"].map((service) => `${service}.amazonaws.com`);
    expect(
      silent.includes((Principal as { Service: string }).Service) ||
        Condition?.StringEquals?.["aws:SourceAccount"] === "123456789012",
    ).toBe(true);
  }
});

test("a key may be used by others than the account's own only on a condition", () => {
  // GIVEN
  const others = found.filter(({ type, Sid }) => type === "aws_kms_key" && Sid !== "AccountByIam");
  // THEN
  expect(others.length).toBeGreaterThanOrEqual(50);
  expect(others.filter(({ Condition }) => Condition === undefined)).toEqual([]);
});
