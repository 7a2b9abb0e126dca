import { checkEnvironment } from "../../../../src/config/validate";
import { SystemStack } from "../../../../src/stacks/system-stack";
import { rules } from "../../../support/parts";
import { statements } from "../../../support/policy";
import { synthesized, testApp } from "../../../support/synthesized";
import { type Change, changed } from "../../../support/wrong-environments/mistake";

const variables = "services.backend.variables";
const there = "second_region";

/** Massive, with something else about it. */
function massive(change: Omit<Change, "page"> = {}) {
  const page = { file: "environments/cosmicspace/massive.ts", system: "cosmicspace", page: "massive" };
  const checked = checkEnvironment(changed({ ...change, page: "second-region" }), page);
  if ("problems" in checked) {
    throw new Error(JSON.stringify(checked.problems, null, 2));
  }
  return synthesized(new SystemStack(testApp(), checked.value, "us-east-1"));
}

test("a region that keeps a copy of the data has a network, a key and the replica, and no way to the first", () => {
  // WHEN
  const json = massive({
    set: { accelerator: undefined, [`${variables}.DB_HOST`]: { from: "database-proxy-host" } },
    remove: "secondRegion.workloads",
  });
  // THEN
  expect(json.ids("aws_rds_cluster")).toContain(`${there}_database`);
  expect(json.output(`${there}_vpc_id`).value).toBe(`\${aws_vpc.${there}_network.id}`);
  for (const type of ["aws_vpc_peering_connection", "aws_ecs_cluster", "aws_db_proxy", "aws_ssm_parameter"]) {
    expect(json.ids(type).filter((id) => id.startsWith(there) || type.includes("peering"))).toEqual([]);
  }
  for (const secret of json.all("aws_secretsmanager_secret")) {
    expect(secret).not.toHaveProperty("replica");
  }
});

test("where tasks log in to proxies with their role, each region's may log in to both", () => {
  // WHEN
  const json = massive({ set: { "database.proxy.auth": "iam" } });
  // THEN
  const rights = (role: string, policy: string) =>
    statements(json.at(`aws_iam_role_policy.${role}_task_role_${policy}`).policy).map(({ Resource }) =>
      String(Resource)
        .split("/")[0]
        ?.replace(/\$\{.*\}/, "proxy"),
    );
  const here = "arn:aws:rds-db:us-east-1:123456789012:dbuser:proxy";
  const other = "arn:aws:rds-db:eu-west-1:123456789012:dbuser:proxy";
  expect(rights("backend", "connect_to_database")).toEqual([here]);
  expect(rights("backend", "connect_to_other_database")).toEqual([other]);
  expect(rights(`${there}_backend`, "connect_to_database")).toEqual([other]);
  expect(rights(`${there}_backend`, "connect_to_other_database")).toEqual([here]);
});

test("without proxies tasks reach the clusters themselves, and the pointers name the first one", () => {
  // WHEN
  const json = massive({
    set: { [`${variables}.DB_READER_HOST`]: { from: "database-reader-host" } },
    remove: "database.proxy",
  });
  // THEN
  expect(json.at(`aws_ssm_parameter.${there}_database_writer`).insecure_value).toBe(
    "${aws_rds_cluster.database.endpoint}",
  );
  expect(Object.keys(rules(json, "ingress")).filter((id) => id.includes("database"))).toEqual([
    "database_from_backend",
    ...["a", "b", "c"].map((zone) => `database_from_eu_west_1_app_${zone}`),
    `${there}_database_from_backend`,
    ...["a", "b", "c"].map((zone) => `${there}_database_from_us_east_1_app_${zone}`),
  ]);
});

test("a service that writes nothing reaches no database of the other region", () => {
  // WHEN
  const json = massive({ remove: `${variables}.DB_HOST` });
  // THEN
  expect(Object.keys(rules(json, "egress")).filter((id) => /_(eu|us)_/.test(id))).toEqual([]);
  expect(json.ids("aws_iam_role_policy").filter((id) => id.includes("read_database_writer"))).toEqual([]);
});

test("services of the second region find each other in a namespace of their own", () => {
  // WHEN
  const json = massive({
    copy: {
      "services.admin": "services.backend",
      "secondRegion.workloads.services.admin": "secondRegion.workloads.services.backend",
    },
    set: {
      "services.admin.http": undefined,
      "services.admin.connect": { port: 4000, from: ["backend"] },
      "secondRegion.workloads.services.admin.targetGroup": undefined,
    },
  });
  // THEN
  expect(json.at(`aws_service_discovery_http_namespace.${there}_service_namespace`)).toMatchObject({
    name: "cosmicspace-massive-eu-west-1",
    provider: "aws.eu-west-1",
  });
  expect(rules(json, "ingress")[`${there}_admin_from_backend`]).toBe(
    `4000 \${aws_security_group.${there}_backend_group.id}`,
  );
});
