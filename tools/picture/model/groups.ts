import type { Resource } from "../../cost/resources";
import type { Stack } from "../stack";
import { subnetsOf } from "./network";
import type { Workload } from "./workloads";

/** A security group, and what stands behind it. */
export interface Group {
  readonly address: string;
  readonly region: string;
  /** The boxes that have it. */
  readonly boxes: readonly string[];
  /** The addresses that these can have. */
  readonly cidrs: readonly string[];
}

const members = [
  "aws_lb",
  "aws_db_instance",
  "aws_rds_cluster",
  "aws_docdb_cluster",
  "aws_db_proxy",
  "aws_elasticache_replication_group",
];

/** Every security group of a stack. */
export function groupsOf(stack: Stack, workloads: readonly Workload[]): Map<string, Group> {
  const having = [
    ...stack.ofType(...members).map(({ address, values }) => ({ box: address, value: values })),
    ...workloads.map(({ id, network }) => ({ box: id, value: network })),
    ...stack
      .ofType("aws_vpc_endpoint")
      .map(({ region, values }) => ({ box: endpointsId(region), value: values })),
  ];
  return new Map(
    stack.ofType("aws_security_group").map((group) => {
      const own = having.filter(({ value }) => stack.referred(groupsIn(value), group.type).includes(group));
      const cidrs = own
        .flatMap(({ value }) => subnetsOf(stack, value))
        .map(({ values }) => String(values.cidr_block));
      const boxes = [...new Set(own.map(({ box }) => box))];
      return [group.address, { address: group.address, region: group.region, boxes, cidrs }];
    }),
  );
}

/** The arguments in which resources name their groups. */
function groupsIn(value: Resource["values"]): unknown[] {
  return [
    value.security_groups,
    value.vpc_security_group_ids,
    value.security_group_ids,
    value.securityGroups,
  ];
}

/** The box of all endpoints of a region. */
export function endpointsId(region: string): string {
  return `endpoints in ${region}`;
}
