/**
 * The memory sizes, in MiB, that Fargate has for each number of CPU units (1,024 are one vCPU).
 * Source: Amazon ECS Developer Guide, "Task CPU and memory" of Fargate task definitions.
 */
const memoryRanges: Readonly<Record<number, { from: number; to: number; step: number }>> = {
  512: { from: 1024, to: 4096, step: 1024 },
  1024: { from: 2048, to: 8192, step: 1024 },
  2048: { from: 4096, to: 16384, step: 1024 },
  4096: { from: 8192, to: 30720, step: 1024 },
  8192: { from: 16384, to: 61440, step: 4096 },
  16384: { from: 32768, to: 122880, step: 8192 },
};

/** The CPU units a Fargate task can have. */
export const fargateCpus: readonly number[] = [256, ...Object.keys(memoryRanges).map(Number)];

/** The memory sizes in MiB that go with a number of CPU units; none where Fargate has no such task. */
export function fargateMemories(cpu: number): number[] {
  if (cpu === 256) {
    return [512, 1024, 2048];
  }
  const range = memoryRanges[cpu];
  if (!range) {
    return [];
  }
  const { from, to, step } = range;
  return Array.from({ length: (to - from) / step + 1 }, (_, n) => from + n * step);
}
