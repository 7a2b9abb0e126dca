import type { Finding } from "../../rule";
import type { NameRule } from "../name-kinds";

/** A name as AWS counts it, and where in the data it comes from. */
export interface ComposedName {
  readonly path: Finding["path"];
  readonly name: string;
  readonly rule: NameRule;
}
