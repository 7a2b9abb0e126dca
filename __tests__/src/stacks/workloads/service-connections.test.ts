import { SystemStack } from "../../../../src/stacks/system-stack";
import { containerOf, variables } from "../../../support/containers";
import { api, testEnvironment } from "../../../support/environment";
import { rules } from "../../../support/parts";
import { synthesized, testApp } from "../../../support/synthesized";

const reports = { ...api, http: undefined, connect: { port: 9000, from: ["api"] } };
const caller = { ...api, variables: { REPORTS_URL: { from: "service-url", of: "reports" } } } as const;
const alone = { ...api, http: undefined };

function services(named: Parameters<typeof testEnvironment>[0] & object) {
  return synthesized(new SystemStack(testApp(), testEnvironment(named), "us-east-1"));
}

const connected = services({ services: { api: caller, reports, alone } });

test("where no service calls another there is no namespace", () => {
  const json = services({ services: { api, alone } });
  expect(json.ids("aws_service_discovery_http_namespace")).toEqual([]);
  expect(json.at("aws_ecs_service.api")).not.toHaveProperty("service_connect_configuration");
});

test("a service and its caller meet in the environment's namespace, a third one has no part in it", () => {
  // GIVEN
  const namespace = "${aws_service_discovery_http_namespace.service_namespace.arn}";
  // THEN
  expect(connected.at("aws_service_discovery_http_namespace.service_namespace").name).toBe("test-dev");
  expect(connected.at("aws_ecs_service.reports").service_connect_configuration).toEqual({
    enabled: true,
    namespace,
    service: [
      { port_name: "connect", discovery_name: "reports", client_alias: { dns_name: "reports", port: 9000 } },
    ],
  });
  expect(connected.at("aws_ecs_service.api").service_connect_configuration).toEqual({
    enabled: true,
    namespace,
  });
  expect(connected.at("aws_ecs_service.alone")).not.toHaveProperty("service_connect_configuration");
});

test("only the caller reaches the port, and starts after whom it calls", () => {
  expect(rules(connected, "ingress").reports_from_api).toBe("9000 ${aws_security_group.api_group.id}");
  expect(rules(connected, "egress").api_to_reports).toBe("9000 ${aws_security_group.reports_group.id}");
  expect(Object.keys(rules(connected, "ingress")).filter((id) => id.startsWith("reports"))).toEqual([
    "reports_from_api",
  ]);
  expect(connected.at("aws_ecs_service.api").depends_on).toContain("aws_ecs_service.reports");
});

test("the caller learns where the other answers", () => {
  expect(variables(containerOf(connected, "api"))).toEqual({ REPORTS_URL: "http://reports:9000" });
});

test("a service can have another host name than its own", () => {
  // WHEN
  const named = { ...reports, connect: { ...reports.connect, name: "numbers" } };
  const json = services({ services: { api: caller, reports: named } });
  // THEN
  expect(json.at("aws_ecs_service.reports").service_connect_configuration).toMatchObject({
    service: [{ discovery_name: "numbers", client_alias: { dns_name: "numbers" } }],
  });
  expect(variables(containerOf(json, "api"))).toEqual({ REPORTS_URL: "http://numbers:9000" });
});
