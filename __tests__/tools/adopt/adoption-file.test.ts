import { existsSync, readFileSync } from "node:fs";
import {
  adoptionFile,
  removeAdoption,
  writeAdoption,
  writeImports,
} from "../../../tools/adopt/adoption-file";
import { scratch } from "../../support/scratch";

const imports = new Map([['aws_route53_record.proof["a.example"]', "Z1_a.example_CNAME"]]);
const blocks = [{ to: 'aws_route53_record.proof["a.example"]', id: "Z1_a.example_CNAME" }];

function written(folder: string): unknown {
  return JSON.parse(readFileSync(adoptionFile(folder), "utf8"));
}

test("a search imports what is found, and asks for what has the stack's tags", () => {
  // GIVEN
  const folder = scratch();
  // WHEN
  writeAdoption(folder, { imports, queries: new Map(), tags: { System: "test", Environment: "dev" } });
  // THEN Terraform refuses a check that is empty
  expect(written(folder)).toEqual({
    import: blocks,
    data: {
      aws_resourcegroupstaggingapi_resources: {
        adopt: {
          tag_filter: [
            { key: "System", values: ["test"] },
            { key: "Environment", values: ["dev"] },
          ],
        },
      },
    },
  });
});

test("a search goes through every region of the stack", () => {
  // GIVEN
  const folder = scratch();
  const query = { type: "aws_kms_alias", arguments: { name: "alias/copy" }, provider: "aws.us-west-2" };
  // WHEN
  writeAdoption(folder, {
    imports,
    queries: new Map([["aws_kms_alias.copy", query]]),
    tags: { System: "test" },
    providers: ["aws.us-west-2"],
  });
  // THEN
  const tag_filter = [{ key: "System", values: ["test"] }];
  expect(written(folder)).toMatchObject({
    data: {
      aws_resourcegroupstaggingapi_resources: {
        adopt: { tag_filter },
        adopt_aws_us_west_2: { tag_filter, provider: "aws.us-west-2" },
      },
    },
    check: {
      adopt_aws_kms_alias_copy: {
        data: {
          aws_kms_alias: { adopt_aws_kms_alias_copy: { name: "alias/copy", provider: "aws.us-west-2" } },
        },
      },
    },
  });
});

test("a query stands in a check block, which does not stop a plan", () => {
  // GIVEN
  const folder = scratch();
  const query = { type: "aws_route_table", arguments: { route_table_id: "${aws_route_table.app.id}" } };
  // WHEN
  writeAdoption(folder, { imports, queries: new Map([["aws_route.app", query]]), tags: {} });
  // THEN
  expect(written(folder)).toMatchObject({
    check: {
      adopt_aws_route_app: {
        data: { aws_route_table: { adopt_aws_route_app: { route_table_id: "${aws_route_table.app.id}" } } },
        assert: [{ condition: "${data.aws_route_table.adopt_aws_route_app != null}" }],
      },
    },
  });
});

test("what is left for the apply are import blocks alone", () => {
  // GIVEN
  const folder = scratch();
  // WHEN
  writeImports(folder, imports);
  // THEN
  expect(written(folder)).toEqual({ import: blocks });
});

test("without anything to import, no file is left", () => {
  // GIVEN
  const folder = scratch();
  writeImports(folder, imports);
  // WHEN
  writeImports(folder, new Map());
  // THEN
  expect(existsSync(adoptionFile(folder))).toBe(false);
  expect(() => removeAdoption(folder)).not.toThrow();
});
