import { diagramOf } from "../../../../tools/picture/picture";
import { Stack } from "../../../../tools/picture/stack";
import { network } from "../../../support/pictured";

type Rule = Readonly<Record<string, unknown>>;

/** The arrows with ports among a service, a database and what is outside, for some rules of their groups. */
function arrows(egress: Rule[], ingress: Rule[]): string[] {
  const rules = (all: Rule[]) => Object.fromEntries(all.map((rule, index) => [`rule_${index}`, rule]));
  const json = network({
    aws_vpc_security_group_egress_rule: rules(egress),
    aws_vpc_security_group_ingress_rule: rules(ingress),
  });
  return diagramOf(new Stack(json))
    .links.filter(({ ways }) => ways !== undefined)
    .map(({ from, to, label }) => `${from} > ${to}: ${label}`);
}

const of = (name: string) => `\${aws_security_group.${name}.id}`;
const port = (from_port: number, to_port = from_port) => ({ ip_protocol: "tcp", from_port, to_port });
const out = { security_group_id: of("api"), referenced_security_group_id: of("database"), ...port(5432) };
const into = { security_group_id: of("database"), referenced_security_group_id: of("api"), ...port(5432) };

test("a way is let out by one rule and in by another", () => {
  expect(arrows([out], [into])).toEqual(["aws_ecs_service.api > aws_db_instance.database: 5432"]);
});

test("one rule alone is no way", () => {
  expect(arrows([out], [])).toEqual([]);
  expect(arrows([], [into])).toEqual([]);
});

test("a way has the ports that both rules have", () => {
  expect(arrows([{ ...out, ...port(5000, 6000) }], [{ ...into, ...port(5432, 5433) }])).toEqual([
    "aws_ecs_service.api > aws_db_instance.database: 5432-5433",
  ]);
  expect(arrows([{ ...out, ...port(80) }], [into])).toEqual([]);
});

test("addresses are those of whoever can have them", () => {
  const { referenced_security_group_id: _, ...rest } = into;
  expect(arrows([out], [{ ...rest, cidr_ipv4: "10.0.64.0/18" }])).toHaveLength(1);
  expect(arrows([out], [{ ...rest, cidr_ipv4: "10.0.0.0/18" }])).toEqual([]);
});

test("other addresses are the internet's, which is reached directly where there is no NAT", () => {
  const anywhere = { security_group_id: of("api"), cidr_ipv4: "0.0.0.0/0", ...port(443) };
  expect(arrows([anywhere], [])).toEqual(["aws_ecs_service.api > the internet: 443"]);
  expect(arrows([{ ...anywhere, cidr_ipv4: "203.0.113.0/24" }], [])).toHaveLength(1);
});

test("what is open to everybody in both directions is a way over the internet, no arrow between both", () => {
  const everybody = { cidr_ipv4: "0.0.0.0/0", ...port(443) };
  expect(
    arrows(
      [{ security_group_id: of("api"), ...everybody }],
      [{ security_group_id: of("database"), ...everybody }],
    ),
  ).toEqual(["aws_ecs_service.api > the internet: 443", "people > aws_db_instance.database: 443"]);
});

test("a service may call another beside it", () => {
  expect(
    arrows(
      [{ ...out, referenced_security_group_id: of("calls"), ...port(8080) }],
      [{ ...into, security_group_id: of("calls"), ...port(8080) }],
    ),
  ).toEqual(["aws_ecs_service.api > aws_ecs_service.calls: 8080"]);
});
