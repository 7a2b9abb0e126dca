import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../../src/config/problem";
import { readStackJson } from "../../../tools/adopt/stack-json";
import { scratch } from "../../support/scratch";

test("the JSON tells the tags of all, and what has to be looked up by whose expressions", () => {
  // GIVEN
  const folder = scratch();
  const json = {
    provider: {
      aws: [
        { default_tags: [{ tags: { System: "test", Environment: "dev" } }] },
        { alias: "us-west-2", region: "us-west-2" },
      ],
    },
    resource: {
      aws_vpc: { network: { cidr_block: "10.0.0.0/16" } },
      aws_route: {
        app: { route_table_id: "${aws_route_table.app.id}", destination_cidr_block: "0.0.0.0/0" },
      },
      aws_iam_role_policy: { api: { name: "read" } },
      aws_kms_alias: { copy: { name: "alias/copy", provider: "aws.us-west-2" } },
    },
  };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(json));
  // WHEN
  const { tags, providers, queries } = readStackJson(folder, "test-dev");
  // THEN
  expect(tags).toEqual({ System: "test", Environment: "dev" });
  expect(providers).toEqual(["aws.us-west-2"]);
  expect([...queries]).toEqual([
    [
      "aws_route.app",
      { type: "aws_route_table", arguments: { route_table_id: "${aws_route_table.app.id}" } },
    ],
    // what stands in another region is looked up there
    [
      "aws_kms_alias.copy",
      { type: "aws_kms_alias", arguments: { name: "alias/copy" }, provider: "aws.us-west-2" },
    ],
  ]);
});

test("a stack that was not written is its user's mistake", () => {
  const folder = scratch();
  expect(() => readStackJson(folder, "test-dev")).toThrow(
    new UsageError(`${folder}/cdk.tf.json cannot be read; write it with npm run synth -- test-dev`),
  );
});
