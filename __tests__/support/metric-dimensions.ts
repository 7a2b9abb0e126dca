import type { Block, Synthesized } from "./terraform-json";

/**
 * What each dimension of CloudWatch's names, by namespace: the type of a resource, and the attribute that its value is.
 * Sources: the pages "CloudWatch metrics" of the services' guides.
 */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "AWS/ECS": { ClusterName: "aws_ecs_cluster.name", ServiceName: "aws_ecs_service.name" },
  "ECS/ContainerInsights": { ClusterName: "aws_ecs_cluster.name", ServiceName: "aws_ecs_service.name" },
  "AWS/ApplicationELB": { LoadBalancer: "aws_lb.arn_suffix", TargetGroup: "aws_lb_target_group.arn_suffix" },
  "AWS/CloudFront": { DistributionId: "aws_cloudfront_distribution.id" },
  "AWS/WAFV2": { WebACL: "aws_wafv2_web_acl.name" },
  "AWS/Route53": { HealthCheckId: "aws_route53_health_check.id", HostedZoneId: "aws_route53_zone.zone_id" },
  "AWS/NATGateway": { NatGatewayId: "aws_nat_gateway.id" },
  "AWS/SQS": { QueueName: "aws_sqs_queue.name" },
  "AWS/SES": { "ses:configuration-set": "aws_sesv2_configuration_set.configuration_set_name" },
  "AWS/CertificateManager": { CertificateArn: "aws_acm_certificate_validation.certificate_arn" },
  "AWS/S3": { BucketName: "aws_s3_bucket.bucket", FilterId: "aws_s3_bucket_metric.name" },
};

/** Dimensions that name no part, with the one value that all have. */
const constant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "AWS/CloudFront": { Region: "Global" },
  "AWS/WAFV2": { Rule: "ALL" },
};

/** A metric as something reads it in one region. */
export interface Asked {
  readonly namespace: string;
  readonly region: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** What is wrong with the dimensions of a metric: nothing, where each names a resource of the stack in that region. */
export function foreignDimensions(json: Synthesized, { namespace, region, dimensions }: Asked): string[] {
  return Object.entries(dimensions).flatMap(([dimension, value]) => {
    if (
      constant[namespace]?.[dimension] === value ||
      isOwn(namespace) ||
      (dimension === "Region" && value === region)
    ) {
      return [];
    }
    const attribute = known[namespace]?.[dimension];
    if (attribute === undefined) {
      return [`${namespace} has no dimension ${dimension} that is known`];
    }
    const [type = "", name = ""] = attribute.split(".");
    const owner = ownerOf(json, type, name, value);
    if (owner === undefined) {
      return [`no ${type} of this stack has the ${name} ${value}`];
    }
    return regionOf(json, owner) === region ? [] : [`${value} is not in ${region}`];
  });
}

/** What an environment's own tasks tell, as in `saas/prod`: its dimensions are the application's. */
function isOwn(namespace: string): boolean {
  return /^[a-z]+\/[a-z]+$/.test(namespace);
}

/** The resource that a value refers to, or whose argument it is. */
function ownerOf(json: Synthesized, type: string, name: string, value: string): Block | undefined {
  const id = json.ids(type).find((each) => value === `\${${type}.${each}.${name}}`);
  const [named] = json.all(type).filter(({ [name]: argument }) => argument === value);
  return id === undefined ? named : json.at(`${type}.${id}`);
}

function regionOf({ json }: Synthesized, { provider }: Block): string {
  const [first, ...others] = json.provider?.aws ?? [];
  const other = others.find(({ alias }) => provider === `aws.${alias}`);
  return String((other ?? first)?.region);
}
