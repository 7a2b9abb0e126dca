import { costs, items, loadWith } from "../../../../support/cost";

const instance = { instance_class: "db.t3.medium", allocated_storage: 100, multi_az: false };

test("PostgreSQL in two zones costs instance and storage twice", () => {
  expect(items({ "aws_db_instance.db": instance })).toEqual({ "db.t3.medium": 52.56, storage: 11.5 });
  expect(items({ "aws_db_instance.db": { ...instance, multi_az: true } })).toEqual({
    "db.t3.medium multi-az": 105.85,
    "storage multi-az": 23,
  });
});

test("Enhanced Monitoring writes more the more often it looks", () => {
  expect(items({ "aws_db_instance.db": { ...instance, monitoring_interval: 60 } })).toHaveProperty(
    "Enhanced Monitoring",
    0.05,
  );
  expect(items({ "aws_db_instance.db": { ...instance, monitoring_interval: 10 } })).toHaveProperty(
    "Enhanced Monitoring",
    0.3,
  );
});

const cluster = { serverlessv2_scaling_configuration: { min_capacity: 8, max_capacity: 16 } };
const member = { instance_class: "db.serverless", cluster_identifier: "${aws_rds_cluster.db.id}" };
const aurora = {
  "aws_rds_cluster.db": cluster,
  "aws_rds_cluster_instance.a": member,
  "aws_rds_cluster_instance.b": member,
};

test("Aurora costs its average capacity, what it stores, and what it reads and writes", () => {
  const load = loadWith({ databaseGb: 100, databaseIoMillions: 1_000 });
  // 8 units, and a tenth of the way to 16
  expect(items(aurora, load)).toEqual({ "8.8 ACU": 770.88, storage: 10, "reads and writes": 200 });
});

test("I/O-optimized storage costs more, its reads and writes nothing", () => {
  const optimized = { ...aurora, "aws_rds_cluster.db": { ...cluster, storage_type: "aurora-iopt1" } };
  const load = loadWith({ databaseGb: 100, databaseIoMillions: 1_000 });
  expect(items(optimized, load)).toEqual({ "8.8 ACU": 1002.14, storage: 22.5 });
});

test("of two regions, each reads and writes half", () => {
  const load = loadWith({ databaseIoMillions: 1_000 });
  const two = {
    "aws_rds_cluster.db": cluster,
    "aws_rds_cluster.there": { ...cluster, provider: "aws.there" },
  };
  expect(items(two, load, "eu-west-1")).toEqual({ "reads and writes": 110 });
});

test("a password that RDS keeps is one more secret", () => {
  expect(items({ "aws_rds_cluster.db": { ...cluster, manage_master_user_password: true } })).toEqual({
    secrets: 0.4,
  });
});

test.each([
  ["aws_rds_cluster", 0.21],
  ["aws_docdb_cluster", 0.21],
])("%s keeps a day of backups for nothing, and pays for what a week has beyond its size", (type, usd) => {
  const kept = (backup_retention_period: number) =>
    items({ [`${type}.db`]: { ...cluster, backup_retention_period } }, loadWith({ databaseGb: 100 })).backups;
  expect(kept(1)).toBeUndefined();
  expect(kept(7)).toBe(usd);
});

test("what a proxy before something else costs is not known", () => {
  const { unknown } = costs({ "aws_db_proxy.proxy": {}, "aws_db_instance.db": instance });
  expect(unknown).toEqual([expect.stringMatching(/^aws_db_proxy\.proxy: it is before no cluster/)]);
});

describe("a proxy costs the capacity of its cluster's instances", () => {
  const proxied = (min_capacity: number) => ({
    ...aurora,
    "aws_rds_cluster.db": {
      serverlessv2_scaling_configuration: { min_capacity, max_capacity: min_capacity },
    },
    "aws_db_proxy.proxy": {},
    "aws_db_proxy_target.target": {
      db_proxy_name: "${aws_db_proxy.proxy.name}",
      db_cluster_identifier: "${aws_rds_cluster.db.cluster_identifier}",
    },
  });

  test("of all of them", () => expect(items(proxied(10))).toHaveProperty("proxy of 20 ACU", 219));
  test("of 8 units at least", () => expect(items(proxied(0.5))).toHaveProperty("proxy of 8 ACU", 87.6));
});

test("a proxy's further endpoint costs in each zone", () => {
  expect(items({ "aws_db_proxy_endpoint.reader": { vpc_subnet_ids: ["a", "b"] } })).toEqual({
    "endpoint for readers": 14.6,
  });
});

test("DocumentDB costs each instance, what it stores, and what it reads and writes", () => {
  const load = loadWith({ databaseGb: 10, databaseIoMillions: 10 });
  expect(
    items(
      { "aws_docdb_cluster.db": {}, "aws_docdb_cluster_instance.a": { instance_class: "db.t4g.medium" } },
      load,
    ),
  ).toEqual({ storage: 1, "reads and writes": 2, "db.t4g.medium": 55.23 });
});
