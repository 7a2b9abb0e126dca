import { fewCores } from "../../src/cache-cores";

test.each([
  ["cache.t2.micro", 1],
  ["cache.t2.small", 1],
  ["cache.t2.medium", 2],
  ["cache.t4g.micro", 2],
  ["cache.t3.medium", 2],
  ["cache.r7g.large", 2],
  ["cache.m6g.xlarge", undefined],
  ["cache.r7g.4xlarge", undefined],
])("%s has %s cores, if they are few", (nodeType, cores) => {
  expect(fewCores(nodeType)).toBe(cores);
});
