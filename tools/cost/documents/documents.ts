import { calstack } from "./calstack";
import { cosmicspace } from "./cosmicspace";
import type { DocumentEstimate } from "./document";
import { dougust } from "./dougust";
import { fckdoomscroll } from "./fckdoomscroll";
import { saas } from "./saas";

/** What the systems' documents estimate, by stack; not every environment has an estimate. */
export const documents: Readonly<Record<string, DocumentEstimate>> = {
  ...cosmicspace,
  ...dougust,
  ...fckdoomscroll,
  ...saas,
  ...calstack,
};
