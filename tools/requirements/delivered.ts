import type { Proof } from "./requirement";

/** A push is followed to its end with dougust's workflow; the other systems' differ in names and in what they build. */
export const pushOfAnother: readonly [Proof, Proof] = [
  {
    test: "e2e/story.test.ts",
    title: "a push of the application migrates and deploys its image, and nothing is left to plan",
  },
  {
    byHand: "that is the same workflow, run for dougust's caller alone: a system's first push shows its own",
  },
];
