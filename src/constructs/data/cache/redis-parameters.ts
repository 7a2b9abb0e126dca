import { ElasticacheParameterGroup } from "@cdktf/provider-aws/lib/elasticache-parameter-group";
import type { Construct } from "constructs";

export interface RedisParametersProps {
  readonly identifier: string;
  readonly version: string;
  readonly clustered: boolean;
  /** What happens to a new key when memory is full. */
  readonly evictionPolicy: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The parameter group of a Redis, in cluster mode or not. */
export function redisParameters(scope: Construct, props: RedisParametersProps): ElasticacheParameterGroup {
  const family = `redis${props.version.split(".")[0]}`;
  const values = {
    ...props.parameters,
    "maxmemory-policy": props.evictionPolicy,
    ...(props.clustered && { "cluster-enabled": "yes" }),
  };
  return new ElasticacheParameterGroup(scope, "parameters", {
    // a group in use cannot be deleted, and it has no name prefix: whatever replaces it is part of its name, so
    // that its successor can stand beside it
    name: [props.identifier, family, ...(props.clustered ? ["cluster"] : [])].join("-"),
    family,
    description: "Redis",
    parameter: Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value })),
    lifecycle: { createBeforeDestroy: true },
  });
}
