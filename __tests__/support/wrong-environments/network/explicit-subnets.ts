import type { Mistake } from "../mistake";

const list = "network.subnets.list";

/** Mistakes in subnets that the data lists one by one. */
export const explicitSubnetMistakes: readonly Mistake[] = [
  {
    name: "a name of two subnets",
    page: "explicit",
    set: { [`${list}[3].name`]: "private-subnet-1a" },
    path: list,
    message: '"private-subnet-1a" names more than one subnet; give each its own name',
    value: '"private-subnet-1a"',
  },
  {
    name: "a subnet outside of the network",
    page: "explicit",
    set: { [`${list}[0].cidr`]: "10.1.1.0/24" },
    path: `${list}[0].cidr`,
    message: '"10.1.1.0/24" is not inside the network 10.0.0.0/16; choose a block of it',
  },
  {
    name: "a subnet larger than the network",
    page: "explicit",
    set: { [`${list}[0].cidr`]: "10.0.1.0/24", "network.cidr": "10.0.10.0/23" },
    path: `${list}[0].cidr`,
    message: '"10.0.1.0/24" is not inside the network 10.0.10.0/23; choose a block of it',
    also: [
      {
        path: `${list}[1].cidr`,
        message: '"10.0.2.0/24" is not inside the network 10.0.10.0/23; choose a block of it',
      },
    ],
  },
  {
    name: "a subnet with host bits",
    page: "explicit",
    set: { [`${list}[0].cidr`]: "10.0.1.7/24" },
    path: `${list}[0].cidr`,
    message: '"10.0.1.7/24" is no IPv4 CIDR without host bits; write it as in "10.0.0.0/16"',
  },
  {
    name: "a subnet smaller than AWS allows",
    page: "explicit",
    set: { [`${list}[0].cidr`]: "10.0.1.0/29" },
    path: `${list}[0].cidr`,
    message: '"10.0.1.0/29" has a size that AWS refuses; use /16 to /28',
  },
  {
    name: "two subnets that overlap",
    page: "explicit",
    set: { [`${list}[3].cidr`]: "10.0.10.128/25" },
    path: `${list}[3].cidr`,
    message: '"10.0.10.128/25" overlaps 10.0.10.0/24 of "private-subnet-1a"; choose a free block',
  },
  {
    name: "a second subnet of a tier in a zone",
    page: "explicit",
    set: {
      [`${list}[4]`]: { name: "spare", tier: "public", zone: "us-east-1a", cidr: "10.0.12.0/24" },
    },
    path: `${list}[4].zone`,
    message: '"us-east-1a" has a second public subnet; keep one per tier and zone',
  },
  {
    name: "a zone without a subnet of a tier",
    page: "explicit",
    set: { [`${list}[4]`]: { name: "data-1a", tier: "data", zone: "us-east-1a", cidr: "10.0.12.0/24" } },
    path: list,
    message: '"us-east-1b" has no data subnet; add one, so that the tier spans every zone',
    value: '"us-east-1b"',
  },
  {
    name: "a subnet in a zone that the network does not have",
    page: "explicit",
    set: { [`${list}[1].zone`]: "us-east-1c" },
    path: `${list}[1].zone`,
    message: '"us-east-1c" is not one of the network\'s zones; use us-east-1a or us-east-1b',
    also: [
      {
        path: list,
        message: '"us-east-1b" has no public subnet; add one, so that the tier spans every zone',
      },
    ],
  },
  {
    name: "a list without a public tier",
    page: "explicit",
    set: {
      [list]: [
        { name: "private-subnet-1a", tier: "app", zone: "us-east-1a", cidr: "10.0.10.0/24" },
        { name: "private-subnet-1b", tier: "app", zone: "us-east-1b", cidr: "10.0.11.0/24" },
      ],
    },
    path: list,
    message:
      '["app","app"] lacks the tier "public"; add it: load balancers and NAT gateways need public, tasks app',
    value: '["app","app"]',
  },
  {
    name: "a tier that does not exist",
    page: "explicit",
    set: { [`${list}[2].tier`]: "private" },
    path: `${list}[2].tier`,
    message: '"private" is not possible here; choose "public", "app", "data"',
  },
  {
    name: "a name with a colon",
    page: "explicit",
    set: { [`${list}[2].name`]: "private:1a" },
    path: `${list}[2].name`,
    message: '"private:1a" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
  {
    name: "a subnet without its zone",
    page: "explicit",
    remove: `${list}[2].zone`,
    path: `${list}[2].zone`,
    message: "is missing; add a text",
  },
];
