import { deploymentMinutes, rollout } from "../../../../../src/constructs/compute/service/rollout";

test("rolling keeps the percentages and rolls back a version that does not start", () => {
  expect(
    rollout({ strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200, rollbackAlarms: [] }),
  ).toEqual({
    deploymentMinimumHealthyPercent: 100,
    deploymentMaximumPercent: 200,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  });
});

test("blue/green has no circuit breaker, which ECS would refuse", () => {
  expect(rollout({ strategy: "blue-green", bakeMinutes: 5, rollbackAlarms: [] })).toEqual({
    deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: "5" },
  });
});

test("a canary tries a share of the traffic, then all of it", () => {
  expect(
    rollout({ strategy: "canary", canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 15, rollbackAlarms: [] }),
  ).toEqual({
    deploymentConfiguration: {
      strategy: "CANARY",
      bakeTimeInMinutes: "15",
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: "5" },
    },
  });
});

test("a deployment is rolled back by the alarms that the data names, and by no others", () => {
  const rolling = { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 } as const;
  expect(rollout({ ...rolling, rollbackAlarms: ["test-dev-server-errors"] })).toMatchObject({
    alarms: { alarmNames: ["test-dev-server-errors"], enable: true, rollback: true },
  });
});

test("whoever waits gives a deployment the minutes that its data wants, and those that tasks need", () => {
  const rolling = { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 } as const;
  expect(deploymentMinutes(rolling)).toBe(20);
  expect(deploymentMinutes({ strategy: "blue-green", bakeMinutes: 5 })).toBe(25);
  const canary = { strategy: "canary", canaryPercent: 10, canaryMinutes: 5, bakeMinutes: 15 } as const;
  expect(deploymentMinutes(canary)).toBe(40);
});
