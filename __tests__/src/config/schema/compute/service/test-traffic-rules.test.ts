import { checkTestTraffic } from "../../../../../../src/config/schema/compute/service/test-traffic-rules";

test("a port for tests is one service's alone", () => {
  // GIVEN
  const testTraffic = { port: 8443, from: ["203.0.113.0/24"] };
  const deployment = { strategy: "blue-green" as const, bakeMinutes: 5, testTraffic, rollbackOn: ["errors"] };
  // WHEN
  const findings = [...checkTestTraffic({ services: { app: { deployment }, web: { deployment } } })];
  // THEN
  expect(findings).toEqual([
    {
      path: ["services", "web", "deployment", "testTraffic", "port"],
      message: '8443 is also the port of "app"; give each its own',
    },
  ]);
});
