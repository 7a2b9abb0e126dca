import { regions } from "../../src/regions";
import type { Block, Synthesized } from "./terraform-json";

/** What the value of a dimension must be: an attribute of a type of resource, or one of some words. */
type Meaning =
  | { readonly type: string; readonly attribute: string; readonly ending?: RegExp }
  | { readonly words: readonly string[] };

function of(address: string, ending?: RegExp): Meaning {
  const [type = "", attribute = ""] = address.split(".");
  return { type, attribute, ...(ending && { ending }) };
}

const service = { ClusterName: of("aws_ecs_cluster.name"), ServiceName: of("aws_ecs_service.name") };
const role = { words: ["READER", "WRITER"] };

/**
 * The dimensions that CloudWatch knows of each namespace, and what they are.
 * Sources: the pages "CloudWatch metrics" of the services' guides.
 */
const known: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  "AWS/ECS": service,
  "ECS/ContainerInsights": service,
  "AWS/ApplicationELB": {
    LoadBalancer: of("aws_lb.arn_suffix"),
    TargetGroup: of("aws_lb_target_group.arn_suffix"),
  },
  "AWS/NATGateway": { NatGatewayId: of("aws_nat_gateway.id") },
  "AWS/S3": { BucketName: of("aws_s3_bucket.bucket"), FilterId: of("aws_s3_bucket_metric.name") },
  "AWS/RDS": {
    DBInstanceIdentifier: of("aws_db_instance.identifier"),
    DBClusterIdentifier: of("aws_rds_cluster.cluster_identifier"),
    ProxyName: of("aws_db_proxy.name"),
    Role: role,
  },
  "AWS/DocDB": { DBClusterIdentifier: of("aws_docdb_cluster.cluster_identifier"), Role: role },
  "AWS/ElastiCache": {
    // the group's name, and the number of the node, or of the shard and the node
    CacheClusterId: of("aws_elasticache_replication_group.replication_group_id", /(-\d{4})?-\d{3}$/),
    CacheNodeId: { words: ["0001"] },
  },
  "AWS/SQS": { QueueName: of("aws_sqs_queue.name") },
  "AWS/SES": { "ses:configuration-set": of("aws_sesv2_configuration_set.configuration_set_name") },
  "AWS/CloudFront": { DistributionId: of("aws_cloudfront_distribution.id"), Region: { words: ["Global"] } },
  "AWS/WAFV2": {
    WebACL: of("aws_wafv2_web_acl.name"),
    Rule: { words: ["ALL"] },
    // which one, and whether any, has a rule of its own
    Region: { words: Object.keys(regions) },
  },
  CloudWatchSynthetics: { CanaryName: of("aws_synthetics_canary.name") },
  "AWS/CertificateManager": { CertificateArn: of("aws_acm_certificate_validation.certificate_arn") },
  "AWS/Route53": {
    HealthCheckId: of("aws_route53_health_check.id"),
    HostedZoneId: of("aws_route53_zone.zone_id"),
  },
};

/** What is nowhere tells its metrics in us-east-1, whichever region's provider makes it. */
const everywhere = ["aws_route53_health_check", "aws_route53_zone", "aws_cloudfront_distribution"];

/** A metric as something reads it in one region. */
export interface Asked {
  readonly namespace: string;
  readonly name: string;
  readonly region: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What is wrong with the dimensions of a metric: nothing, where each names a resource of the stack in that region. */
export function foreignDimensions(json: Synthesized, asked: Asked): string[] {
  const { namespace, name, dimensions } = asked;
  if (!(namespace in known)) {
    return toldByOurs(json, asked) ? [] : [`nothing in the stack tells ${name} of ${namespace}`];
  }
  if (Object.keys(dimensions).length === 0) {
    return [`${name} of ${namespace} has no dimension, and is all that an account has`];
  }
  if (namespace === "AWS/WAFV2" && !isOfFirewall(json, asked)) {
    return [
      `the region of ${dimensions.WebACL} is named where it stands before CloudFront, or not where it does not`,
    ];
  }
  return Object.entries(dimensions).flatMap(([dimension, value]) => {
    const meaning = known[namespace]?.[dimension];
    return meaning
      ? wrong(json, meaning, value, asked.region)
      : [`${namespace} has no dimension ${dimension} that is known`];
  });
}

function wrong(json: Synthesized, meaning: Meaning, value: string, region: string): string[] {
  if ("words" in meaning) {
    return meaning.words.includes(value) ? [] : [`${value} is none of ${meaning.words.join(", ")}`];
  }
  const owner = ownerOf(json, meaning, value.replace(meaning.ending ?? "", ""));
  if (owner === undefined) {
    return [`no ${meaning.type} of this stack has the ${meaning.attribute} ${value}`];
  }
  const there = everywhere.includes(meaning.type) ? "us-east-1" : regionOf(json, owner);
  return there === region ? [] : [`${value} is in ${there} and not in ${region}`];
}

/** Firewalls tell their region, but for those of CloudFront. Source: WAF Developer Guide, "AWS WAF metrics and dimensions". */
function isOfFirewall(json: Synthesized, { region, dimensions: { WebACL = "", Region } }: Asked): boolean {
  const acl = ownerOf(json, { type: "aws_wafv2_web_acl", attribute: "name" }, WebACL);
  return Region === (acl?.scope === "CLOUDFRONT" ? undefined : region);
}

/** The resource that a value refers to, or whose argument it is. */
function ownerOf(
  json: Synthesized,
  { type, attribute }: { type: string; attribute: string },
  value: string,
): Block | undefined {
  const id = json.ids(type).find((each) => value === `\${${type}.${each}.${attribute}}`);
  const [named] = json.all(type).filter(({ [attribute]: argument }) => argument === value);
  return id === undefined ? named : json.at(`${type}.${id}`);
}

/** Metrics of the stack's own, which a filter finds in logs of the region, or a service's tasks there tell under its id. */
function toldByOurs(json: Synthesized, asked: Asked): boolean {
  const { Service = "", ...others } = asked.dimensions;
  const here = (address: string) => regionOf(json, json.at(address)) === asked.region;
  const told = json
    .ids("aws_ecs_service")
    .some((id) => id === Service.replaceAll("-", "_") && here(`aws_ecs_service.${id}`));
  const filtered = json
    .ids("aws_cloudwatch_log_metric_filter")
    .map((id) => `aws_cloudwatch_log_metric_filter.${id}`)
    .some((address) => here(address) && isFiltered(json, address, asked));
  return Object.keys(others).length === 0 && (Service === "" ? filtered : told);
}

/** Whether a filter makes a metric, which is asked for by its names or by references to them. */
function isFiltered(json: Synthesized, address: string, { namespace, name }: Asked): boolean {
  const [made] = [json.at(address).metric_transformation].flat() as Block[];
  const is = (argument: "namespace" | "name", value: string) =>
    [made?.[argument], `\${${address}.metric_transformation[0].${argument}}`].includes(value);
  return is("namespace", namespace) && is("name", name);
}

export function regionOf({ json }: Synthesized, { provider }: Block): string {
  const [first, ...others] = json.provider?.aws ?? [];
  const other = others.find(({ alias }) => provider === `aws.${alias}`);
  return String((other ?? first)?.region);
}
