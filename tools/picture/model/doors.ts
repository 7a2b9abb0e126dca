import type { Resource } from "../../cost/resources";
import type { Box } from "../diagram";
import { block, type Stack } from "../stack";
import { guardText } from "./edge";
import { endpointsId } from "./groups";
import { inTier, ranks } from "./placed";
import { count, some } from "./words";

/** Load balancers and NAT gateways: the doors of the network. */
export function doorBoxes(stack: Stack): Box[] {
  return [
    ...stack.ofType("aws_lb").map((one) => loadBalancerBox(stack, one)),
    ...stack.regions.flatMap((region) => natBoxes(stack, region)),
  ];
}

function loadBalancerBox(stack: Stack, loadBalancer: Resource): Box {
  const { address, region, values } = loadBalancer;
  const association = stack
    .ofType("aws_wafv2_web_acl_association")
    .find((each) => stack.one(each.values.resource_arn, "aws_lb") === loadBalancer);
  const names = aliasesOf(stack, loadBalancer);
  return inTier(stack, values.subnets, region, ranks.entry, {
    id: address,
    kind: "network",
    what: "Application Load Balancer",
    name: String(values.name),
    lines: [values.internal ? "internal: no address outside" : "faces the internet", ...some(names, 3)],
    guard: guardText(stack.one(association?.values.web_acl_arn, "aws_wafv2_web_acl")),
  });
}

/** The names in zones that lead to a load balancer. */
function aliasesOf(stack: Stack, loadBalancer: Resource): string[] {
  const names = stack
    .ofType("aws_route53_record")
    .filter(({ values }) => stack.one(block(values.alias).name, "aws_lb") === loadBalancer)
    .map(({ values }) => String(values.name));
  return [...new Set(names)];
}

export function natId(region: string): string {
  return `NAT in ${region}`;
}

function natBoxes(stack: Stack, region: string): Box[] {
  const gateways = stack.ofType("aws_nat_gateway").filter((each) => each.region === region);
  const zones = gateways.flatMap(({ values }) =>
    stack.referred(values.subnet_id, "aws_subnet").map((subnet) => String(subnet.values.availability_zone)),
  );
  return gateways.length === 0
    ? []
    : [
        inTier(
          stack,
          gateways.map(({ values }) => values.subnet_id),
          region,
          ranks.entry,
          {
            id: natId(region),
            kind: "network",
            what: "NAT, with fixed addresses",
            name: count(gateways.length, "NAT gateway"),
            lines: [`in ${zones.join(", ")}`],
          },
        ),
      ];
}

/** What tasks reach of AWS without the internet. */
export function endpointBoxes(stack: Stack, region: string): Box[] {
  const endpoints = stack.ofType("aws_vpc_endpoint").filter((each) => each.region === region);
  const interfaces = endpoints.filter(({ values }) => values.vpc_endpoint_type === "Interface");
  const gateways = endpoints.filter(({ values }) => values.vpc_endpoint_type !== "Interface");
  const service = ({ values }: Resource) => String(values.service_name).split(`.${region}.`).at(-1) ?? "";
  if (endpoints.length === 0) {
    return [];
  }
  const box = {
    id: endpointsId(region),
    kind: "network" as const,
    what: interfaces.length > 0 ? "VPC endpoints" : "VPC endpoint, by routes",
    name: interfaces.length > 0 ? "AWS without NAT" : `${gateways.map(service).join(", ")} without NAT`,
    lines: interfaces.length > 0 ? [...interfaces, ...gateways].map(service) : [],
  };
  const [tier] = stack.referred(
    interfaces.map(({ values }) => values.subnet_ids),
    "aws_subnet",
  );
  const subnets = tier?.address ?? firstWithTasks(stack, region);
  return [inTier(stack, `\${${subnets}.id}`, region, ranks.tasks, box)];
}

/** Endpoints that are routes alone stand where tasks are. */
function firstWithTasks(stack: Stack, region: string): string | undefined {
  const [service] = stack.ofType("aws_ecs_service").filter((each) => each.region === region);
  return stack.one(service?.values.network_configuration, "aws_subnet")?.address;
}
