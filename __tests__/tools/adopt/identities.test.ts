import { identities } from "../../../tools/adopt/identities";
import type { Identity, LookedUp, Values } from "../../../tools/adopt/identity";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** Every resource of every stack, with how it is found. */
function resources() {
  return [...stacks].flatMap(([stack, { json }]) =>
    Object.entries(json.resource ?? {}).flatMap(([type, all]) =>
      Object.entries(all).map(([name, values]) => ({
        stack,
        address: `${type}.${name}`,
        values,
        identity: identities[type],
      })),
    ),
  );
}

function lookedUp(type: string): LookedUp {
  const identity: Identity | undefined = identities[type];
  if (identity?.kind !== "looked-up") {
    throw new Error(`${type} is not looked up`);
  }
  return identity;
}

test("of every resource of our stacks is known how it is found", () => {
  expect(resources().length).toBeGreaterThan(1000);
  expect(resources().filter(({ identity }) => !identity)).toEqual([]);
});

test("of no two resources of a stack in one region can one be taken for the other", () => {
  // GIVEN what tells resources apart: their region, what is known of their ARNs, and their tags
  const seen = new Map<string, string>();
  const doubtful = resources().flatMap(({ stack, address, values, identity }) => {
    if (identity?.kind !== "tagged") {
      return [];
    }
    const known = identity.pattern.replaceAll(/\{(\w+)\}/g, (_, argument) => String(values[argument]));
    const key = [stack, values.provider ?? "", known, JSON.stringify(values.tags)].join(" ");
    const other = seen.get(key);
    seen.set(key, address);
    return other ? [`${stack}: ${other} and ${address}`] : [];
  });
  // THEN
  expect(seen.size).toBeGreaterThan(500);
  expect(doubtful).toEqual([]);
});

/** The name of what Synthetics runs: a search knows it as soon as it has found the canary. */
const ofFunction =
  /^\/aws\/lambda\/\$\{element\(split\(":", aws_synthetics_canary\.\w+\.engine_arn\), 6\)\}$/;

test("what is known of an ARN is written out in the data, or AWS chooses it", () => {
  const missing = resources().flatMap(({ stack, address, values, identity }) => {
    const names = identity?.kind === "tagged" ? identity.pattern.matchAll(/\{(\w+)\}/g) : [];
    return [...names].flatMap(([, name = ""]) =>
      typeof values[name] === "string" && (!values[name].includes("${") || ofFunction.test(values[name]))
        ? []
        : [`${stack}: ${address}.${name}`],
    );
  });
  expect(missing).toEqual([]);
});

test("a query asks for what stands outside of the resource", () => {
  const queries = resources().flatMap(({ values, identity }) =>
    identity?.kind === "looked-up" ? [identity.query(values)] : [],
  );
  expect(queries.length).toBeGreaterThan(300);
  for (const query of queries) {
    expect(JSON.stringify(Object.values(query.arguments))).not.toMatch(/each\.|count\.|self\.|null/);
  }
});

test("a role is the stack's when it has exactly its tags", () => {
  // GIVEN
  const { importId, isOwn } = lookedUp("aws_iam_role");
  const tags_all = { System: "test", Environment: "dev" };
  // THEN
  expect(importId({ tags_all }, { id: "test-dev-api" })).toBe("test-dev-api");
  expect(isOwn({ tags_all }, { tags: { Environment: "dev", System: "test" } })).toBe(true);
  expect(isOwn({ tags_all }, { tags: { ...tags_all, Environment: "prod" } })).toBe(false);
  expect(isOwn({ tags_all }, { tags: {} })).toBe(false);
});

test("a zone is the stack's when it has its comment: its tags come later", () => {
  const { importId, isOwn } = lookedUp("aws_route53_zone");
  expect(importId({}, { zone_id: "Z1" })).toBe("Z1");
  expect(isOwn({ comment: "Managed by Slipway" }, { comment: "Managed by Slipway", tags: {} })).toBe(true);
  expect(isOwn({ comment: "Managed by Slipway" }, { comment: "" })).toBe(false);
});

test.each<[string, Values, Values, string]>([
  [
    "aws_cognito_user_pool_client",
    { user_pool_id: "pool-1", name: "test-server" },
    { client_names: ["other", "test-server"], client_ids: ["id-1", "id-2"] },
    "pool-1/id-2",
  ],
  [
    "aws_route",
    { route_table_id: "rtb-1", destination_cidr_block: "0.0.0.0/0" },
    { routes: [{ cidr_block: "0.0.0.0/0" }] },
    "rtb-1_0.0.0.0/0",
  ],
  [
    "aws_route_table_association",
    { route_table_id: "rtb-1", subnet_id: "subnet-1" },
    { associations: [{ subnet_id: "subnet-2" }, { subnet_id: "subnet-1" }] },
    "subnet-1/rtb-1",
  ],
  [
    "aws_route53_record",
    { zone_id: "Z1", name: "api.test.example", type: "AAAA" },
    { resource_record_sets: [{ name: "api.test.example.", type: "AAAA" }] },
    "Z1_api.test.example_AAAA",
  ],
])("%s is there when what it belongs to holds it", (type, planned, found, id) => {
  const { importId } = lookedUp(type);
  expect(importId(planned, found)).toBe(id);
  for (const argument of Object.keys(planned).filter(
    (name) => !["zone_id", "route_table_id", "user_pool_id"].includes(name),
  )) {
    expect(importId({ ...planned, [argument]: "another" }, found)).toBeUndefined();
  }
});

test("a group is found in its pool", () => {
  expect(lookedUp("aws_cognito_user_group").importId({ user_pool_id: "pool-1" }, { name: "Owner" })).toBe(
    "pool-1/Owner",
  );
});

test.each([
  ["aws_kms_alias", { name: "alias/test" }, "alias/test"],
  ["aws_s3_bucket", { id: "test-logs" }, "test-logs"],
])("%s is found by its name", (type, found, id) => {
  expect(lookedUp(type).importId({}, found)).toBe(id);
});

test("a web ACL is found by its name and where it stands", () => {
  const planned = { name: "test-dev-waf", scope: "CLOUDFRONT" };
  for (const type of ["aws_wafv2_web_acl", "aws_wafv2_ip_set"]) {
    const { query, importId } = lookedUp(type);
    expect(query(planned)).toEqual({ type, arguments: planned });
    expect(importId(planned, { id: "1" })).toBe("1/test-dev-waf/CLOUDFRONT");
  }
});

test("what belongs to a proxy, and a global database, are tried by the names that the data gives them", () => {
  const endpoint = { db_proxy_name: "test-proxy", db_proxy_endpoint_name: "test-proxy-reader" };
  const target = {
    db_proxy_name: "test-proxy",
    target_group_name: "default",
    db_cluster_identifier: "test-db",
  };
  expect(lookedUp("aws_db_proxy").importId({ name: "test-proxy" }, {})).toBe("test-proxy");
  expect(lookedUp("aws_db_proxy_endpoint").importId(endpoint, {})).toBe("test-proxy/test-proxy-reader");
  expect(lookedUp("aws_db_proxy_target").importId(target, {})).toBe(
    "test-proxy/default/TRACKED_CLUSTER/test-db",
  );
  expect(lookedUp("aws_rds_global_cluster").importId({ global_cluster_identifier: "test-global" }, {})).toBe(
    "test-global",
  );
});
