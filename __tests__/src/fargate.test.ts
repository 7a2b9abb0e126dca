import fc from "fast-check";
import { fargateCpus, fargateMemories } from "../../src/fargate";

const gib = (sizes: readonly number[]) => sizes.map((size) => size * 1024);

/** Amazon ECS Developer Guide, "Task CPU and memory" of Fargate task definitions, number by number. */
const table = new Map([
  [256, gib([0.5, 1, 2])],
  [512, gib([1, 2, 3, 4])],
  [1024, gib([2, 3, 4, 5, 6, 7, 8])],
  [2048, gib([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])],
  [4096, gib([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30])],
  [8192, gib([16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60])],
  [16384, gib([32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120])],
]);

test("tasks have the CPU units that AWS lists, in ascending order", () => {
  expect(fargateCpus).toEqual([...table.keys()]);
});

test.each([...table])("%d CPU units go with the memory that AWS lists", (cpu, memories) => {
  expect(fargateMemories(cpu)).toEqual(memories);
});

test("any other number of CPU units goes with no memory at all", () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double()), (cpu) => {
      fc.pre(!table.has(cpu));
      expect(fargateMemories(cpu)).toEqual([]);
    }),
  );
});
