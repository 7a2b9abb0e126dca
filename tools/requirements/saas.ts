import type { Document } from "./requirement";

/** What document 003 asks for. */
export const saas: Document = {
  number: "003",
  title: "AWS Deployment Architecture",
  system: "saas",
  requirements: [],
};
