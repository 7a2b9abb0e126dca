import { readFileSync } from "node:fs";
import { costOf, figureIn, hoursOfMonth } from "../../../tools/cost/prices/price";
import { prices } from "../../../tools/cost/prices/price-table";

/** What so many units cost in us-east-1, unless elsewhere. */
function usd(price: string, quantity: number, region = "us-east-1"): number {
  return costOf(quantity, figureIn(region, price, prices).tiers);
}

/** Of what an account has something for free. */
function afterFree(price: string, quantity: number, free: number): number {
  return usd(price, free + quantity) - usd(price, free);
}

const runsOfMonth = hoursOfMonth * 12;

const month = (price: string, units = 1, region?: string) => usd(price, units * hoursOfMonth, region);

test.each([
  ["compute/service/fargate-service", "$1 per vCPU", month("fargate-x86-vcpu")],
  ["compute/service/fargate-service", "$1 per GiB", month("fargate-x86-gb")],
  ["edge/load-balancer/load-balancer", "us-east-1: $1", month("load-balancer")],
  ["edge/load-balancer/load-balancer", "$1 per capacity unit", month("load-balancer-capacity")],
  ["edge/load-balancer/load-balancer", "$1 for the public address", month("public-ipv4")],
  ["network/network", "$1 per NAT gateway", month("nat")],
  ["network/network", "$1 for its address", month("public-ipv4")],
  ["network/network", "$1 per GB through it", usd("nat-data", 1)],
  ["network/network", "$1 per interface", month("endpoint")],
  ["network/network", "flow logs $1 per GB", usd("logs vended", 1)],
  ["network/peering", "$1 per GB", usd("transfer-between-regions", 1)],
  ["data/database/postgres-instance", "db.t4g.micro $1", month("db.t4g.micro")],
  ["data/database/postgres-instance", "db.t3.medium $1", month("db.t3.medium")],
  ["data/database/postgres-instance", "db.t3.large $1", month("db.t3.large")],
  ["data/database/postgres-instance", "$1 per GB", usd("rds-gp3", 1)],
  ["data/database/aurora/aurora-cluster", "$1 per capacity unit", month("aurora-acu")],
  ["data/database/aurora/aurora-cluster", "storage $1 per GB", usd("aurora-storage", 1)],
  ["data/database/aurora/secondary-cluster", "$1 per capacity unit", month("aurora-acu", 1, "eu-west-1")],
  ["data/database/proxy/database-proxy", "$1 per capacity unit", month("rds-proxy-acu")],
  ["data/database/proxy/database-proxy", "of them ($1)", month("rds-proxy-acu", 8)],
  ["data/database/proxy/database-proxy", "endpoint $1 per zone", month("endpoint")],
  ["data/database/documentdb-cluster", "db.t4g.medium $1", month("docdb db.t4g.medium")],
  ["data/cache/redis", "cache.t4g.micro $1", month("cache.t4g.micro")],
  ["data/cache/redis", "cache.r7g.large $1", month("cache.r7g.large")],
  ["data/cache/redis", "cache.r7g.xlarge $1", month("cache.r7g.xlarge")],
  ["data/storage/bucket", "$1 per GB", usd("s3-standard", 1)],
  ["data/backup/backup-vault", "snapshots $1 per GB", usd("rds-backup", 1)],
  ["edge/accelerator/accelerator", "cost: $1", month("accelerator")],
  ["edge/accelerator/accelerator", "$1 for its two addresses", month("public-ipv4", 2)],
  ["edge/waf/web-acl", "region: $1", usd("waf-acl", 1)],
  ["edge/waf/web-acl", "$1 for each rule", usd("waf-rule", 1)],
  ["edge/dns/hosted-zone", "$1 per created zone", usd("hosted-zone", 1)],
  ["security/secrets/secrets", "$1 per secret", usd("secret", 1)],
  ["delivery/image-repository", "$1 per GB", usd("images", 1)],
  ["observability/alarm", "us-east-1: $1 for each metric", usd("alarm", 1)],
  ["observability/wide-alarm", "us-east-1: $1 for each metric", usd("alarm", 1)],
  ["observability/wide-alarm", "part, and $1.", usd("alarm composite", 1)],
  ["observability/composite-alarm", "us-east-1: $1.", usd("alarm composite", 1)],
  ["observability/dashboard/dashboard", "cost: $1;", usd("dashboard", 1)],
  ["observability/logs/logged-errors", "us-east-1: $1 for the metric", usd("metric", 1)],
  ["observability/canary/canary", "us-east-1: $1 a run", usd("canary-runs", 1)],
  ["observability/canary/canary", "$1 for one every five minutes", usd("canary-runs", runsOfMonth)],
  ["observability/tracing/tracing", "$1 per million traces that are recorded", afterFree("traces", 1, 0.1)],
  ["security/audit/trail", "$1 per GB in CloudWatch Logs", usd("logs", 1)],
  ["security/audit/trail", "$1 per GB in S3", usd("s3-standard", 1)],
  ["security/audit/trail-alarms", "cost: $1 for each alarm", usd("alarm", 1)],
  ["security/audit/trail-alarms", "$1 in full", usd("metric", 1)],
  ["security/audit/threat-detection", "$1 per million events", usd("guardduty-events", 1)],
  ["security/audit/threat-detection", "$1 per GB of flow and DNS logs", usd("guardduty-flows", 1)],
  ["security/audit/security-hub", "us-east-1: $1 for each check", usd("securityhub-checks", 1)],
  ["security/audit/configuration-recorder", "us-east-1: $1 for each change", usd("config-items", 1)],
  [
    "security/audit/configuration-recorder",
    "$1 for each resource that a daily",
    usd("config-items daily", 1),
  ],
])("%s says %s as the table of prices has it", (construct, phrase, expected) => {
  // GIVEN
  const source = readFileSync(`src/constructs/${construct}.ts`, "utf8").replaceAll(/\s+\*\s+/g, " ");
  const [before = "", after = ""] = phrase.split("$1").map((part) => part.replaceAll(/[.()]/g, "\\$&"));
  // WHEN
  const [, said = ""] = new RegExp(`${before}\\$(\\d+(?:\\.\\d+)?)${after}`).exec(source) ?? [];
  // THEN as precisely as it is said
  const digits = said.split(".")[1]?.length ?? 0;
  expect(said).toBe(expected.toFixed(digits));
});
