import type { Values } from "../../../../tools/review/input/shown-plan";
import { yesesTo } from "../../../support/plans";

const rule: Values = {
  security_group_id: "sg-1",
  ip_protocol: "tcp",
  from_port: 443,
  to_port: 443,
  cidr_ipv4: "10.0.0.0/16",
};
const [ingress, egress] = [
  "aws_vpc_security_group_ingress_rule.in",
  "aws_vpc_security_group_egress_rule.out",
];

test.each([
  [
    "from everybody",
    { cidr_ipv4: "0.0.0.0/0" },
    "the whole internet (0.0.0.0/0) gets in on tcp 443, into sg-1",
  ],
  [
    "from everybody by IPv6",
    { cidr_ipv4: null, cidr_ipv6: "::/0" },
    "the whole internet (::/0) gets in on tcp 443, into sg-1",
  ],
  [
    "from one address on the internet",
    { cidr_ipv4: "203.0.113.7/32" },
    "addresses outside private networks (203.0.113.7/32) get in on tcp 443, into sg-1",
  ],
  [
    "from a prefix list",
    { cidr_ipv4: null, prefix_list_id: "pl-1" },
    "whoever is in the prefix list pl-1 gets in on tcp 443, into sg-1",
  ],
])("a new rule %s needs a yes", (_, change, says) => {
  expect(yesesTo({ [ingress]: { actions: ["create"], after: { ...rule, ...change } } })).toEqual([
    `network ${ingress}: ${says}`,
  ]);
});

test.each([
  ["from the network itself", {}],
  ["from another group", { cidr_ipv4: null, referenced_security_group_id: "sg-2" }],
])("a new rule %s needs none", (_, change) => {
  expect(yesesTo({ [ingress]: { actions: ["create"], after: { ...rule, ...change } } })).toEqual([]);
});

test.each([
  ["a wider block", { cidr_ipv4: "10.0.0.0/8" }, "10.0.0.0/8 gets through in place of 10.0.0.0/16"],
  ["more ports", { from_port: 0 }, "more ports than tcp 443 are open to 10.0.0.0/16"],
  ["every protocol", { ip_protocol: "-1" }, "more ports than tcp 443 are open to 10.0.0.0/16"],
  [
    "another group",
    { cidr_ipv4: null, referenced_security_group_id: "sg-2" },
    "sg-2 gets through in place of 10.0.0.0/16",
  ],
])("a rule that becomes one for %s needs a yes", (_, change, says) => {
  const [finding] = yesesTo({
    [ingress]: { actions: ["update"], before: rule, after: { ...rule, ...change } },
  });
  expect(finding).toContain(`network ${ingress}: ${says}`);
});

test("a narrower rule needs none", () => {
  const after = { ...rule, cidr_ipv4: "10.0.1.0/24", from_port: 443 };
  expect(yesesTo({ [ingress]: { actions: ["update"], before: rule, after } })).toEqual([]);
});

test("a new way out needs a yes for a group that is there, and none for one that comes with it", () => {
  const after = { ...rule, cidr_ipv4: "0.0.0.0/0" };
  expect(yesesTo({ [egress]: { actions: ["create"], after } })).toHaveLength(1);
  expect(
    yesesTo({
      "aws_security_group.new": { actions: ["create"], after: { name: "new" } },
      [egress]: {
        actions: ["create"],
        after,
        written: { ...after, security_group_id: "${aws_security_group.new.id}" },
      },
    }),
  ).toEqual([]);
});
