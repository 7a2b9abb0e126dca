import type { Document } from "./requirement";

/** What document 000 asks for. */
export const cosmicspace: Document = {
  number: "000",
  title: "AWS Backend Deployment Strategy for CosmicSpace Beta",
  system: "cosmicspace",
  requirements: [],
};
