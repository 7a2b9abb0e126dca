import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";

/** An output that people and pipelines read, never a secret; of a part of the stack, the part's id begins its name. */
export function output(scope: Construct, id: string, description: string, value: unknown): void {
  new TerraformOutput(scope, id, { description, value });
}
