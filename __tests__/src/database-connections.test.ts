import fc from "fast-check";
import {
  documentDbConnections,
  instanceConnections,
  serverlessConnections,
} from "../../src/database-connections";

const unset = {};
const gib = 1024 ** 3;

/** RDS's default of `max_connections`, of all memory that a class has. */
const formula = (memory: number) => Math.min(5000, Math.floor((memory * gib) / 9_531_392));

/** In half steps, as Aurora takes it. */
const capacity = fc.integer({ min: 2, max: 512 }).map((halves) => halves / 2);

describe("Aurora Serverless v2", () => {
  // Aurora User Guide, "Maximum connections for Aurora Serverless v2", Aurora PostgreSQL
  test.each([
    [1, 189],
    [4, 823],
    [8, 1669],
    [16, 3360],
    [32, 5000],
    [64, 5000],
    [128, 5000],
    [256, 5000],
  ])("takes at %d capacity units at most the %d connections that AWS lists", (max, connections) => {
    expect(serverlessConnections({ capacity: { min: 1, max }, parameters: unset })).toBe(connections);
  });

  test("takes more connections the more capacity it may have, whatever it has at the moment", () => {
    fc.assert(
      fc.property(capacity, capacity, capacity, (one, other, min) => {
        const [less, more] = [one, other].sort((a, b) => a - b).map((max) => ({ min, max }));
        const of = (size = { min, max: 1 }) =>
          serverlessConnections({ capacity: size, parameters: unset }) ?? Number.NaN;
        expect(of(less)).toBeLessThanOrEqual(of(more));
      }),
    );
  });

  test("takes 2,000 at most where it may shrink to half a unit", () => {
    fc.assert(
      fc.property(capacity, fc.constantFrom(0, 0.5), (max, min) => {
        const shrinking = serverlessConnections({ capacity: { min, max }, parameters: unset });
        const steady = serverlessConnections({ capacity: { min: 1, max }, parameters: unset });
        expect(shrinking).toBe(Math.min(2000, steady ?? Number.NaN));
      }),
    );
  });
});

describe("an RDS instance", () => {
  test.each([
    ["db.t4g.micro", 1],
    ["db.t4g.small", 2],
    ["db.t4g.medium", 4],
    ["db.t3.large", 8],
    ["db.m7g.xlarge", 16],
    ["db.r6g.large", 16],
    ["db.m6i.2xlarge", 32],
    ["db.r5.12xlarge", 384],
    ["db.m5.24xlarge", 384],
    ["db.x2g.16xlarge", 1024],
  ])("of %s, with %d GiB, takes some less than AWS's formula gives for all of its memory", (instanceClass, memory) => {
    const connections = instanceConnections({ instanceClass, parameters: unset }) ?? Number.NaN;
    expect(connections).toBeLessThanOrEqual(formula(memory));
    expect(connections).toBeGreaterThan(0.7 * formula(memory));
  });

  test("takes what its parameters say, whatever its class", () => {
    fc.assert(
      fc.property(
        fc.nat(8_388_607),
        fc.constantFrom("db.t4g.micro", "db.new9.large"),
        (most, instanceClass) => {
          const parameters = { max_connections: String(most) };
          expect(instanceConnections({ instanceClass, parameters })).toBe(most);
        },
      ),
    );
  });

  test.each([
    "db.new9.large",
    "db.t4g.huge",
    "db.serverless",
    "db.r5.x2large",
  ])("of %s takes nobody knows how many", (instanceClass) => {
    expect(instanceConnections({ instanceClass, parameters: unset })).toBeUndefined();
  });

  test("with a formula for a parameter takes nobody knows how many", () => {
    const parameters = { max_connections: "LEAST({DBInstanceClassMemory/9531392},5000)" };
    expect(instanceConnections({ instanceClass: "db.t4g.small", parameters })).toBeUndefined();
    expect(serverlessConnections({ capacity: { min: 1, max: 2 }, parameters })).toBeUndefined();
  });
});

// DocumentDB Developer Guide, "Quotas and limits", Instance limits, Connections (all)
test.each([
  ["db.t3.medium", 1000],
  ["db.t4g.medium", 1000],
  ["db.r5.large", 3400],
  ["db.r6g.xlarge", 7000],
  ["db.r6gd.2xlarge", 14200],
  ["db.r5.4xlarge", 28400],
  ["db.r5.24xlarge", 60000],
  ["db.t4g.large", undefined],
  ["db.m5.large", undefined],
])("a DocumentDB instance of %s takes %s connections", (instanceClass, connections) => {
  expect(documentDbConnections(instanceClass)).toBe(connections);
});
