import type { Mistake } from "../mistake";

const notCidr = 'is no IPv4 CIDR without host bits; write it as in "10.0.0.0/16"';
const tiersNeeded = "add it: load balancers and NAT gateways need public, tasks app";
const retentions = "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731";

/** Mistakes in the network of an environment, whose subnets are planned. */
export const networkMistakes: readonly Mistake[] = [
  {
    name: "a block with host bits",
    set: { "network.cidr": "10.0.0.1/16" },
    path: "network.cidr",
    message: `"10.0.0.1/16" ${notCidr}`,
  },
  {
    name: "a block that is none",
    set: { "network.cidr": "ten dot zero" },
    path: "network.cidr",
    message: `"ten dot zero" ${notCidr}`,
  },
  {
    name: "a block larger than a VPC",
    set: { "network.cidr": "10.0.0.0/15" },
    path: "network.cidr",
    message: '"10.0.0.0/15" has a size that AWS refuses; use /16 to /28',
  },
  {
    name: "a block smaller than a VPC",
    set: { "network.cidr": "10.0.0.0/29" },
    path: "network.cidr",
    message: '"10.0.0.0/29" has a size that AWS refuses; use /16 to /28',
  },
  {
    name: "a block too small for the plan",
    set: { "network.cidr": "10.0.0.0/24" },
    path: "network.cidr",
    message: '"10.0.0.0/24" leaves no room for 6 planned subnets; use /23 or larger',
  },
  {
    name: "the smallest block of a VPC, too small for the plan",
    set: { "network.cidr": "10.0.0.0/28" },
    path: "network.cidr",
    message: '"10.0.0.0/28" leaves no room for 6 planned subnets; use /23 or larger',
  },
  {
    name: "a missing block",
    remove: "network.cidr",
    path: "network.cidr",
    message: "is missing; add a text",
  },
  {
    name: "a name with a space",
    set: { "network.name": "my vpc" },
    path: "network.name",
    message: '"my vpc" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
  {
    name: "one zone",
    set: { "network.zones": ["us-east-1a"] },
    path: "network.zones",
    message: '["us-east-1a"] is too few; a load balancer needs at least 2 zones',
    also: [{ path: "network.natGateways", message: "2 is out of range; use 1 to 1, one per zone at most" }],
  },
  {
    name: "a zone listed twice",
    set: { "network.zones": ["us-east-1a", "us-east-1b", "us-east-1a"] },
    path: "network.zones",
    message: '"us-east-1a" is listed more than once; list each zone once',
    value: '"us-east-1a"',
  },
  {
    name: "a zone of another region",
    set: { "network.zones": ["us-east-1a", "eu-west-1b"] },
    path: "network.zones",
    message:
      '"eu-west-1b" is not a zone of us-east-1; choose us-east-1a, us-east-1b, us-east-1c, us-east-1d, us-east-1e, us-east-1f',
    value: '"eu-west-1b"',
  },
  {
    name: "a zone that is no text",
    set: { "network.zones[1]": 2 },
    path: "network.zones[1]",
    message: "2 is not a text; write a text",
  },
  {
    name: "a layout that does not exist",
    set: { "network.subnets.layout": "automatic" },
    path: "network.subnets.layout",
    message: '"automatic" is not possible here; choose "planned", "explicit"',
  },
  {
    name: "the list of another layout",
    set: { "network.subnets.list": [] },
    path: "network.subnets.list",
    message: '"list" is no setting here; check its spelling and place, or remove it',
    value: '"list"',
  },
  {
    name: "a tier that does not exist",
    set: { "network.subnets.tiers[2]": "private" },
    path: "network.subnets.tiers[2]",
    message: '"private" is not possible here; choose "public", "app", "data"',
  },
  {
    name: "a tier listed twice",
    set: { "network.subnets.tiers": ["public", "app", "data", "app"] },
    path: "network.subnets.tiers",
    message: '"app" is listed more than once; list each tier once',
    value: '"app"',
  },
  {
    name: "no public tier",
    set: { "network.subnets.tiers": ["app", "data"] },
    path: "network.subnets.tiers",
    message: `["app","data"] lacks the tier "public"; ${tiersNeeded}`,
  },
  {
    name: "no app tier",
    set: { "network.subnets.tiers": ["public", "data"] },
    path: "network.subnets.tiers",
    message: `["public","data"] lacks the tier "app"; ${tiersNeeded}`,
  },
  {
    name: "no NAT gateway",
    set: { "network.natGateways": 0 },
    path: "network.natGateways",
    message: "0 is out of range; use 1 to 2, one per zone at most",
  },
  {
    name: "more NAT gateways than zones",
    set: { "network.natGateways": 3 },
    path: "network.natGateways",
    message: "3 is out of range; use 1 to 2, one per zone at most",
  },
  {
    name: "half a NAT gateway",
    set: { "network.natGateways": 1.5 },
    path: "network.natGateways",
    message: "1.5 is not a whole number; write a whole number",
  },
  {
    name: "an interface endpoint that does not exist",
    set: { "network.interfaceEndpoints": ["ecr.api", "dynamodb"] },
    path: "network.interfaceEndpoints[1]",
    message:
      '"dynamodb" is not possible here; choose "ecr.api", "ecr.dkr", "secretsmanager", "logs", "ssm", "ssmmessages", "kms", "sqs", "email-smtp", "monitoring", "xray"',
  },
  {
    name: "flow logs kept for days that CloudWatch does not know",
    set: { "network.flowLogs.retentionDays": 10 },
    path: "network.flowLogs.retentionDays",
    message: `CloudWatch Logs cannot keep 10 days; choose ${retentions}, 1096, 1827, 2192, 2557, 2922, 3288, 3653`,
  },
];
