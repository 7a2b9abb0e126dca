import { madeUpReview, realReview, yesesTo } from "../../../support/plans";

const policy = (statement: object) => JSON.stringify({ Statement: [{ Effect: "Allow", ...statement }] });
const address = "aws_iam_role_policy.read";
const reads = { Action: "s3:GetObject", Resource: "arn:aws:s3:::a/*" };
const trust = (principal: object, others: object = {}) =>
  policy({ Action: "sts:AssumeRole", Principal: principal, ...others });

test("a policy that allows more says what", () => {
  const before = { role: "r", policy: policy(reads) };
  const after = {
    role: "r",
    policy: policy({ ...reads, Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"] }),
  };
  expect(yesesTo({ [address]: { actions: ["update"], before, after } })).toEqual([
    `permissions ${address}: allows s3:PutObject, s3:DeleteObject on arn:aws:s3:::a/*`,
  ]);
});

test("a policy that loses its condition says so", () => {
  const before = {
    role: "r",
    policy: policy({ ...reads, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
  };
  const [finding] = yesesTo({
    [address]: { actions: ["update"], before, after: { role: "r", policy: policy(reads) } },
  });
  expect(finding).toContain("allows without a condition that it had: s3:GetObject");
});

test("a new policy of a role that is there is more, unless another of its policies allowed the same", () => {
  const created = { actions: ["create"], after: { role: "r", policy: policy(reads) } } as const;
  expect(yesesTo({ [address]: created })).toHaveLength(1);
  const gone = { actions: ["delete"], before: { role: "r", policy: policy(reads) } } as const;
  expect(yesesTo({ [address]: created, "aws_iam_role_policy.old": gone })).toEqual([]);
});

test.each([
  ["an exact right", reads, 0],
  ["any resource", { ...reads, Resource: "*" }, 1],
  ["any action of a service", { ...reads, Action: "s3:*" }, 1],
  ["all but some actions", { NotAction: "iam:*", Resource: "*" }, 1],
  [
    "what AWS gives for all resources alone",
    { Action: ["ecr:GetAuthorizationToken", "ec2:DescribeVpcs"], Resource: "*" },
    0,
  ],
])("a new role with %s", (_, statement, count) => {
  const found = yesesTo({
    "aws_iam_role.new": {
      actions: ["create"],
      after: { assume_role_policy: trust({ Service: "ecs-tasks.amazonaws.com" }) },
    },
    [address]: {
      actions: ["create"],
      after: { role: "new", policy: policy(statement) },
      written: { role: "${aws_iam_role.new.id}", policy: policy(statement) },
    },
  });
  expect(found).toHaveLength(count);
});

test("rights on what the same plan makes are nothing that anybody was kept from", () => {
  const { findings, changes } = realReview("another-service");
  expect(changes.map((change) => change.address)).toContain("aws_iam_role_policy.api_task_role_consume_work");
  expect(findings).toEqual([]);
});

test.each([
  ["another account", { AWS: "arn:aws:iam::999999999999:root" }],
  [
    "a provider of identities outside AWS",
    { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
  ],
])("a new role that %s may take needs a yes", (_, principal) => {
  const after = { assume_role_policy: trust(principal, { Condition: {} }) };
  expect(yesesTo({ "aws_iam_role.new": { actions: ["create"], after } })).toHaveLength(1);
});

test("whom a role trusts newly is named", () => {
  const before = { assume_role_policy: trust({ Service: "ecs-tasks.amazonaws.com" }) };
  const after = { assume_role_policy: trust({ Service: ["ecs-tasks.amazonaws.com", "ec2.amazonaws.com"] }) };
  expect(yesesTo({ "aws_iam_role.api": { actions: ["update"], before, after } })).toEqual([
    "permissions aws_iam_role.api: allows ec2.amazonaws.com: sts:AssumeRole",
  ]);
});

test("a bucket that everybody may read is exposed, and one that refuses less protects less", () => {
  const deny = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: "*",
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
  const before = { bucket: "b", policy: JSON.stringify({ Statement: [deny] }) };
  const after = { bucket: "b", policy: policy({ Principal: "*", ...reads }) };
  expect(yesesTo({ "aws_s3_bucket_policy.b": { actions: ["update"], before, after } })).toEqual([
    "exposure aws_s3_bucket_policy.b: allows everybody: s3:GetObject on arn:aws:s3:::a/*",
    "protection aws_s3_bucket_policy.b: nothing refuses s3:* any more where Bool aws:SecureTransport = false",
  ]);
});

test("a boundary that is taken off needs a yes", () => {
  const before = { permissions_boundary: "arn:aws:iam::123456789012:policy/boundary" };
  const { findings } = madeUpReview({ "aws_iam_role.api": { actions: ["update"], before, after: {} } });
  expect(findings).toMatchObject([{ concern: "permissions", attribute: "permissions_boundary" }]);
});

test("everybody is everybody, though they come by TLS; those of one account are not", () => {
  const created = (conditions: object) =>
    yesesTo({
      "aws_sns_topic_policy.t": {
        actions: ["create"],
        after: {
          policy: policy({ Principal: "*", Action: "sns:Publish", Resource: "*", Condition: conditions }),
        },
      },
    });
  expect(created({ Bool: { "aws:SecureTransport": "true" } })).toHaveLength(1);
  expect(created({ StringEquals: { "aws:SourceAccount": "123456789012" } })).toEqual([]);
});

test("what needs no yes in a new bucket: AWS's own load balancers, and a policy that nobody wrote", () => {
  const after = {
    policy: policy({
      Principal: { AWS: "arn:aws:iam::127311923021:root" },
      Action: "s3:PutObject",
      Resource: "*",
    }),
  };
  const everybody = { policy: policy({ Principal: "*", Action: "*", Resource: "*" }) };
  expect(
    yesesTo({
      "aws_s3_bucket_policy.logs": { actions: ["create"], after },
      "aws_vpc_endpoint.s3": { actions: ["create"], after: everybody, written: { service_name: "s3" } },
    }),
  ).toEqual([]);
});
