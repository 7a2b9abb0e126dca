import type { StackJson } from "../../../tools/bundle/stack-json";
import { terraformFiles } from "../../../tools/bundle/terraform-files";

const base = {
  terraform: { required_version: ">= 1.11.1", backend: { s3: { bucket: "a" } } },
  provider: { aws: [{}] },
};

function files(json: object): ReadonlyMap<string, string> {
  return terraformFiles({ ...base, ...json } as unknown as StackJson);
}

test("blocks are parted by area, and settings have files of their own", () => {
  const parts = files({
    resource: { aws_vpc: { network: {} }, aws_ecs_cluster: { cluster: {} }, aws_lb: { load_balancer: {} } },
    data: { aws_ssm_parameter: { image: { name: "x" } } },
    ephemeral: { random_password: { fresh: { length: 32 } } },
    variable: { read_secrets: { default: true } },
    moved: [{ from: "a.b", to: "a.c" }],
  });
  expect([...parts.keys()]).toEqual(
    [
      "backend",
      "delivery",
      "ecs",
      "load_balancer",
      "moved",
      "network",
      "providers",
      "secrets",
      "variables",
      "versions",
    ].map((name) => `${name}.tf.json`),
  );
  expect(JSON.parse(parts.get("delivery.tf.json") ?? "")).toEqual({
    data: { aws_ssm_parameter: { image: { name: "x" } } },
  });
  expect(JSON.parse(parts.get("backend.tf.json") ?? "")).toEqual({
    terraform: { backend: { s3: { bucket: "a" } } },
  });
});

test("what Terraform reads first of a block stands first, and what it waits for last", () => {
  const text = files({
    resource: { aws_vpc: { a: { depends_on: ["b.c"], cidr: "x", provider: "aws.west", lifecycle: {} } } },
  });
  const keys = [...(text.get("network.tf.json") ?? "").matchAll(/"(\w+)": /g)].map(([, key]) => key);
  expect(keys.slice(3)).toEqual(["provider", "cidr", "lifecycle", "depends_on"]);
});

test("a type that is of no area is named, with where to add it", () => {
  expect(() => files({ data: { aws_new: { thing: {} } } })).toThrow(
    "data aws_new.thing is of no area; add its type to tools/areas.ts",
  );
});

test("a kind of blocks that nobody has a file for is named", () => {
  expect(() => files({ action: {} })).toThrow(
    'a bundle has no file for blocks of the kind "action"; add it to fileOfKind',
  );
});

test("CDKTF's notes go, and a key of people that is called alike stays", () => {
  const text = files({
    "//": { metadata: {} },
    resource: { aws_vpc: { a: { "//": { metadata: { path: "x" } }, tags: { "//": "kept" } } } },
  }).get("network.tf.json");
  expect(JSON.parse(text ?? "")).toEqual({ resource: { aws_vpc: { a: { tags: { "//": "kept" } } } } });
});
