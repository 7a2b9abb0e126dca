import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../../local/stacks";
import type { Terraform } from "../../local/terraform";
import { parsePlan } from "../../tools/review/input/parse-plan";
import { type Review, reviewOf } from "../../tools/review/review";
import { rewrite } from "./planned-changes";

/** Terraform JSON as a test edits it, where no page can say what it wants. */
export interface Edited {
  resource: Record<string, Record<string, Record<string, unknown>>>;
  moved?: unknown[];
  removed?: unknown[];
}

/** What stands in a folder of a deployed stack for one plan. */
export interface Version {
  /** Another version of the page. @default the page as it is */
  readonly page?: Change;
  /** What is done with the JSON that the page gives. */
  readonly edit?: (json: Edited) => void;
}

/** The name of the plan file, in the folder of the stack. */
const reviewedPlan = "reviewed.tfplan";

/** Plans another version of a deployed stack and reviews the plan. */
export async function reviewed(
  terraform: Terraform,
  stack: string,
  { page, edit }: Version,
): Promise<Review> {
  await rewrite(terraform, stack, page ?? ((same) => same));
  if (edit) {
    const file = join(terraform.folder, "cdk.tf.json");
    const json = JSON.parse(readFileSync(file, "utf8")) as Edited;
    edit(json);
    writeFileSync(file, JSON.stringify(json));
  }
  await terraform.do("plan", "-refresh=false", `-out=${reviewedPlan}`);
  return reviewOf(parsePlan(await terraform.do("show", "-json", reviewedPlan), reviewedPlan), reviewedPlan);
}

/** Changes the body of one resource. */
export function body(json: Edited, address: string, change: (body: Record<string, unknown>) => object): void {
  const [type = "", name = ""] = address.split(".");
  const ofType = json.resource[type] ?? {};
  json.resource[type] = { ...ofType, [name]: { ...change(ofType[name] ?? {}) } };
}

/** Takes a resource out. */
export function without(json: Edited, address: string): void {
  const [type = "", name = ""] = address.split(".");
  delete json.resource[type]?.[name];
}
