import type { Document } from "./requirement";

/** What document 002 asks for. */
export const fckdoomscroll: Document = {
  number: "002",
  title: "AWS Infrastructure Architecture",
  system: "fckdoomscroll",
  requirements: [],
};
