import TestSequencer from "@jest/test-sequencer";

/** The end-to-end tests that go on for more than five minutes, the longest first. */
const longest = [
  "documentation",
  "lives",
  "story",
  "pointer-and-rotation",
  "killed-apply",
  "validate",
  "drift",
  "review",
];

/**
 * Jest begins with the largest files, where it has no times of an earlier run: in ours, those that take longest are small, and
 * at the end one worker would go on alone.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/e2e/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
