import type { Mistake } from "../mistake";

const page = "second-region";
const regions = "accelerator.regions";
const group = { trafficDialPercent: 100, weight: 128 };

/** Mistakes in what leads to the load balancers of two regions. */
export const acceleratorMistakes: readonly Mistake[] = [
  {
    name: "an accelerator that leads to one region",
    set: { accelerator: { regions: { "us-east-1": group }, protect: true } },
    path: "accelerator",
    message: "has one region to lead to, which needs none; add secondRegion, or remove accelerator",
    value: "has one region",
  },
  {
    name: "an accelerator that leads to a region in which nothing runs",
    page,
    set: { "services.backend.variables.DB_HOST": "database.massive.cosmicspace.app" },
    remove: "secondRegion.workloads",
    path: "accelerator",
    message:
      "has no load balancer in eu-west-1 to lead to; add secondRegion.workloads, or remove accelerator",
    value: "eu-west-1",
  },
  {
    name: "an accelerator with nothing before it",
    page,
    remove: "distribution",
    path: "accelerator",
    message: "stands behind CloudFront, which answers the viewers; add distribution, or remove accelerator",
    value: "stands behind CloudFront",
  },
  {
    name: "an accelerator that CloudFront goes past",
    page,
    set: { "loadBalancer.scheme": "internal" },
    remove: "distribution.originHeader",
    path: "loadBalancer.scheme",
    message: '"internal" is reached by a VPC origin, past the accelerator; use "internet-facing"',
  },
  {
    name: "an accelerator that forgets a region",
    page,
    remove: `${regions}.eu-west-1`,
    path: regions,
    message: '"eu-west-1" is missing; say how much of its traffic it gets',
    value: '"eu-west-1"',
  },
  {
    name: "an accelerator that leads to a region without a load balancer",
    page,
    set: { [`${regions}.eu-west-2`]: group },
    path: `${regions}.eu-west-2`,
    message: '"eu-west-2" has no load balancer of this environment; choose us-east-1 and eu-west-1',
    value: '"eu-west-2"',
  },
  {
    name: "an accelerator that leads nowhere",
    page,
    set: { [`${regions}.us-east-1.weight`]: 0, [`${regions}.eu-west-1.weight`]: 0 },
    path: regions,
    message: "no region may take traffic with a weight of 0 in all; raise one",
    value: "0",
  },
  {
    name: "an accelerator whose dials are all at nothing",
    page,
    set: {
      [`${regions}.us-east-1.trafficDialPercent`]: 0,
      [`${regions}.eu-west-1.trafficDialPercent`]: 0,
    },
    path: regions,
    message: "no region gets any traffic of its own with a trafficDialPercent of 0 in all; raise one",
    value: "0",
  },
  {
    name: "a dial beyond all of the traffic",
    page,
    set: { [`${regions}.us-east-1.trafficDialPercent`]: 101 },
    path: `${regions}.us-east-1.trafficDialPercent`,
    message: "101 is out of range; use 0 to 100 per cent",
  },
  {
    name: "a weight that AWS does not know",
    page,
    set: { [`${regions}.eu-west-1.weight`]: 256 },
    path: `${regions}.eu-west-1.weight`,
    message: "256 is out of range; use 0 to 255 as a weight",
  },
  {
    name: "connections that are written down for no day",
    page,
    set: { "accelerator.flowLogDays": 0 },
    path: "accelerator.flowLogDays",
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "an accelerator whose name ends in a hyphen",
    page,
    set: { "accelerator.name": "edge-" },
    path: "accelerator.name",
    message:
      '"edge-" is no name for an accelerator; use letters, digits, dots and hyphens, none of the last two at an end',
  },
];
