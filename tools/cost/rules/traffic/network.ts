import { habits } from "../../assumptions/habits";
import { type Line, lineOf } from "../../line";
import { hoursOfMonth } from "../../prices/price";
import type { Resource } from "../../resources";
import { lengthOf } from "../../unknown";
import { type Rules, type Surroundings, shareOf } from "../rule";

/** What is between people, tasks and the internet. */
export const networkRules: Rules = {
  aws_lb: (balancer, around) => {
    const lines = [
      lineOf("load balancer", balancer, {
        item: "load balancer",
        price: "load-balancer",
        quantity: hoursOfMonth,
      }),
      lineOf("load balancer", balancer, {
        item: "capacity in use",
        price: "load-balancer-capacity",
        quantity: shareOf(capacityHours(around), "aws_lb", around),
      }),
    ];
    return balancer.values.internal === true ? lines : [...lines, ...entrance(balancer, around)];
  },
  aws_nat_gateway: (gateway, around) => [
    lineOf("network", gateway, { item: "NAT gateway", price: "nat", quantity: hoursOfMonth }),
    lineOf("network", gateway, {
      item: "data through NAT",
      price: "nat-data",
      quantity: shareOf(around.load.natGb, "aws_nat_gateway", around),
    }),
  ],
  aws_eip: (address) => [addresses(address, 1)],
  aws_vpc_endpoint: (endpoint, around) => {
    const zones = lengthOf(endpoint, "subnet_ids");
    // endpoints of the kind that routes lead to are free
    return endpoint.values.vpc_endpoint_type === "Interface"
      ? [
          lineOf("network", endpoint, {
            item: "interface endpoint",
            price: "endpoint",
            quantity: zones * hoursOfMonth,
          }),
          lineOf("network", endpoint, {
            item: "data through endpoints",
            price: "endpoint-data",
            quantity: shareOf(around.load.natGb, "aws_vpc_endpoint", around),
          }),
        ]
      : [];
  },
  aws_vpc_peering_connection: (connection, { load }) => [
    lineOf("transfer", connection, {
      item: "data between the regions, both ways",
      price: "transfer-between-regions",
      quantity: 2 * load.betweenRegionsGb,
    }),
  ],
};

/** The addresses of an internet-facing load balancer, and what people receive where no CloudFront is before it. */
function entrance(balancer: Resource, around: Surroundings): Line[] {
  const isBehindCloudFront = around.resources.ofType("aws_cloudfront_distribution").length > 0;
  const quantity = shareOf(around.load.sentGb, "aws_lb", around);
  return [
    addresses(balancer, lengthOf(balancer, "subnets")),
    ...(isBehindCloudFront
      ? []
      : [
          lineOf("transfer", balancer, {
            item: "data to people",
            price: "transfer-out",
            quantity,
            of: around.load.sentGb,
          }),
        ]),
  ];
}

function addresses(resource: Resource, count: number): Line {
  const quantity = count * hoursOfMonth;
  return lineOf("network", resource, { item: "public IPv4 addresses", price: "public-ipv4", quantity });
}

/** A unit is a GB in an hour, or 25 new connections in each second of it, whichever asks for more. */
function capacityHours({ load }: Surroundings): number {
  const connections = (load.requestsMillions * 1_000_000) / habits.requestsPerConnection;
  return Math.max(load.sentGb, connections / (25 * 3_600));
}
