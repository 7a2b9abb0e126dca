import { join } from "node:path";

/** The pictures that documents show: each system's largest environment. */
export const shownInDocs = {
  folder: join("docs", "pictures"),
  stacks: ["calstack-prod", "cosmicspace-massive", "dougust-prod", "fckdoomscroll-prod", "saas-prod"],
};
