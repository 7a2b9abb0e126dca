import { existsSync } from "node:fs";
import { join } from "node:path";
import { lossOf, statefulAddresses, statefulTypes } from "../../src/stateful-resources";
import { writtenStacks } from "../support/written-stacks";

/** What AWS, RDS or Terraform itself offers to keep from being lost. */
const protections = [
  "deletion_protection",
  "enable_deletion_protection",
  "skip_final_snapshot",
  "recovery_window_in_days",
  "deletion_window_in_days",
];

test("every stateful type is one of the AWS provider", () => {
  const unknown = statefulTypes.filter((type) => {
    const file = type.replace(/^aws_/, "").replaceAll("_", "-");
    return !existsSync(join("node_modules/@cdktf/provider-aws/lib", file));
  });
  expect(unknown).toEqual([]);
});

test("whatever a stack can protect from being lost is stateful", async () => {
  // GIVEN
  const resources = [...(await writtenStacks()).values()].flatMap(({ json }) =>
    Object.entries(json.resource ?? {}).flatMap(([type, ofType]) =>
      Object.values(ofType).map((body) => ({ type, body })),
    ),
  );
  // WHEN
  const types = resources.filter(
    ({ body }) =>
      protections.some((name) => name in body) ||
      (body.lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy,
  );
  // THEN
  expect(types.length).toBeGreaterThan(0);
  expect(types.map(({ type }) => type).filter((type) => lossOf(type) === undefined)).toEqual([]);
});

test("what the next apply makes again the same is not stateful", () => {
  const types = ["aws_ecs_task_definition", "aws_rds_cluster_instance", "aws_nat_gateway", "constructor"];
  expect(types.map(lossOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test("the addresses of stateful resources come sorted, and without the others", () => {
  // GIVEN
  const resource = {
    aws_s3_bucket: { uploads: {}, access_logs: {} },
    aws_ecs_service: { api: {} },
    aws_kms_key: { key: {} },
  };
  // WHEN
  const addresses = statefulAddresses({ resource });
  // THEN
  expect(addresses).toEqual(["aws_kms_key.key", "aws_s3_bucket.access_logs", "aws_s3_bucket.uploads"]);
});

test("a stack without resources has no addresses", () => {
  expect(statefulAddresses({})).toEqual([]);
});
