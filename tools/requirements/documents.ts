import { calstack } from "./calstack";
import { cosmicspace } from "./cosmicspace";
import { dougust } from "./dougust";
import { fckdoomscroll } from "./fckdoomscroll";
import type { Document } from "./requirement";
import { saas } from "./saas";

/** The documents that are this project's specification. */
export const documents: readonly Document[] = [cosmicspace, dougust, fckdoomscroll, saas, calstack];
