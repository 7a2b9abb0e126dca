import type { Block, Synthesized } from "./terraform-json";

/**
 * What each dimension of CloudWatch's names, by namespace: the type of a resource, and the attribute that its value is.
 * Sources: the pages "CloudWatch metrics" of the services' guides.
 */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "AWS/ECS": { ClusterName: "aws_ecs_cluster.name", ServiceName: "aws_ecs_service.name" },
  "ECS/ContainerInsights": { ClusterName: "aws_ecs_cluster.name", ServiceName: "aws_ecs_service.name" },
  "AWS/ApplicationELB": { LoadBalancer: "aws_lb.arn_suffix", TargetGroup: "aws_lb_target_group.arn_suffix" },
  "AWS/S3": { BucketName: "aws_s3_bucket.bucket", FilterId: "aws_s3_bucket_metric.name" },
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
