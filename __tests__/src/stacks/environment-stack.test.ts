import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { synthesized, testStack } from "../../support/synthesized";

/** A construct at a path below a stack, with a VPC as its main resource. */
function below(stack: Construct, ...path: string[]): void {
  const parent = path.reduce((scope: Construct, id) => {
    return (scope.node.tryFindChild(id) as Construct | undefined) ?? new Construct(scope, id);
  }, stack);
  new Vpc(parent, "Resource", {});
}

test("the state lives in the system's bucket, encrypted and locked, under the stack's own key", () => {
  // WHEN
  const stack = testStack({ environment: "prod", state: { backend: "s3", region: "eu-west-1" } });
  // THEN
  expect(synthesized(stack).json.terraform.backend).toEqual({
    s3: {
      bucket: "test-terraform-state-123456789012",
      key: "test-prod/terraform.tfstate",
      region: "eu-west-1",
      encrypt: true,
      kms_key_id: "arn:aws:kms:eu-west-1:123456789012:alias/test-terraform-state",
      allowed_account_ids: ["123456789012"],
      use_lockfile: true,
    },
  });
});

test("a local state lies outside of the folder that every synth writes anew", () => {
  // WHEN
  const stack = testStack({ environment: "state", state: { backend: "local" } });
  // THEN
  expect(synthesized(stack).json.terraform.backend).toEqual({
    local: { path: "../../../terraform.test-state.tfstate" },
  });
});

test("Terraform and providers are those that the features in use need, and no newer major version", () => {
  expect(synthesized(testStack()).json.terraform).toMatchObject({
    required_version: ">= 1.11.1",
    required_providers: {
      aws: { version: ">= 5.100.0, < 7.0.0" },
      random: { version: ">= 3.7.1, < 4.0.0" },
    },
  });
  expect(synthesized(testStack({ awsProvider: "6.25.0" })).json.terraform).toMatchObject({
    required_providers: { aws: { version: ">= 6.25.0, < 7.0.0" } },
  });
});

test("the provider works in one account alone and tags everything", () => {
  // WHEN
  const stack = testStack({ account: "999999999999", region: "me-south-1", tags: { Team: "a" } });
  // THEN
  expect(synthesized(stack).json.provider?.aws).toEqual([
    {
      region: "me-south-1",
      allowed_account_ids: ["999999999999"],
      default_tags: [
        { tags: { System: "test", Environment: "dev", Stack: "test-dev", ManagedBy: "slipway", Team: "a" } },
      ],
    },
  ]);
});

test("parts are named after system and environment", () => {
  expect(testStack({ environment: "prod" }).name("key")).toBe("test-prod-key");
});

test("an address is the path joined by underscores, without hashes", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  below(stack, "network", "public-a");
  new Vpc(stack, "plain", {});
  // THEN
  expect(synthesized(stack).ids("aws_vpc")).toEqual(["network_public_a", "plain"]);
});

test("two paths with one address are an error that names both", () => {
  // GIVEN
  const stack = testStack();
  below(stack, "public-a");
  below(stack, "public", "a");
  // THEN
  expect(() => synthesized(stack)).toThrow(
    '"test-dev/public/a/Resource" and "test-dev/public-a/Resource" would both be Vpc public_a; rename one of them',
  );
});

test("a stack is resolved once, when it is prepared", () => {
  // GIVEN
  const stack = testStack();
  below(stack, "network");
  // WHEN
  stack.prepareStack();
  below(stack, "later");
  // THEN
  expect(stack.toTerraform()).toBe(stack.toTerraform());
  expect(synthesized(stack).ids("aws_vpc")).toEqual(["network"]);
});

test("an output says what it is", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  stack.output("url", "Where people reach it", "https://test.example");
  // THEN
  expect(synthesized(stack).output("url")).toMatchObject({
    description: "Where people reach it",
    value: "https://test.example",
  });
});

test("what is built in another region uses that region's provider, everything else the stack's own", () => {
  // GIVEN
  const stack = testStack();
  new Vpc(stack, "here", { cidrBlock: "10.0.0.0/16" });
  // WHEN two parts stand in one other region
  for (const id of ["copy", "replica"]) {
    new Vpc(stack.otherRegion(id, "eu-west-1"), "vpc", { cidrBlock: "10.1.0.0/16" });
  }
  // THEN
  const json = synthesized(stack);
  expect(json.json.provider?.aws).toMatchObject([
    { region: "us-east-1" },
    { alias: "eu-west-1", region: "eu-west-1", allowed_account_ids: ["123456789012"] },
  ]);
  const [here, there] = json.json.provider?.aws ?? [];
  expect(there?.default_tags).toEqual(here?.default_tags);
  expect(json.at("aws_vpc.here")).not.toHaveProperty("provider");
  expect(json.at("aws_vpc.copy_vpc").provider).toBe("aws.eu-west-1");
  expect(json.at("aws_vpc.replica_vpc").provider).toBe("aws.eu-west-1");
});

test("a part in the stack's own region needs no other provider", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  new Vpc(stack.otherRegion("copy", "us-east-1"), "vpc", { cidrBlock: "10.1.0.0/16" });
  // THEN
  const json = synthesized(stack);
  expect(json.json.provider?.aws).toHaveLength(1);
  expect(json.at("aws_vpc.copy_vpc")).not.toHaveProperty("provider");
});
