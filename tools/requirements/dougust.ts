import type { Document } from "./requirement";

/** What document 001 asks for. */
export const dougust: Document = {
  number: "001",
  title: "AWS Cloud Deployment Plan",
  system: "dougust",
  requirements: [],
};
