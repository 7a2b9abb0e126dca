import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../tools/review/input/parse-plan";
import type { Action, ResourceChange, ShownPlan, Values } from "../../tools/review/input/shown-plan";
import { type Review, reviewOf } from "../../tools/review/review";

/** One change of a plan that a test makes up. */
export interface MadeUp {
  readonly actions: readonly Action[];
  readonly before?: Values;
  readonly after?: Values;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
  /** What the JSON says. @default what comes after */
  readonly written?: Values;
  readonly from?: string;
  readonly importing?: { readonly id: string };
  readonly because?: readonly string[];
}

/** A plan that changes this, by address, in the form of a real one. */
export function madeUpPlan(changes: Readonly<Record<string, MadeUp>>, stack = "dougust-dev"): ShownPlan {
  const all = Object.entries(changes).map(([address, change]) => ({
    address,
    ...typeAndName(address),
    change,
  }));
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: all.map(({ change, ...resource }) => ({ ...resource, ...resourceChange(change) })),
    prior_state: {
      values: {
        root_module: {
          resources: all.flatMap(({ change: { before }, ...resource }) =>
            before ? [{ ...resource, values: before }] : [],
          ),
        },
      },
    },
    configuration: {
      provider_config: {
        aws: {
          name: "aws",
          expressions: {
            allowed_account_ids: { constant_value: ["123456789012"] },
            region: { constant_value: "us-east-1" },
            default_tags: [{ tags: { constant_value: { Stack: stack } } }],
          },
        },
      },
      root_module: {
        resources: all.flatMap(({ change: { written, after }, ...resource }) =>
          written || after
            ? [{ ...resource, provider_config_key: "aws", expressions: constants(written ?? after ?? {}) }]
            : [],
        ),
      },
    },
  };
}

/** What is told of such a plan. */
export function madeUpReview(changes: Readonly<Record<string, MadeUp>>, stack?: string): Review {
  return reviewOf(madeUpPlan(changes, stack), "plan.json");
}

/** What a person has to say yes to, as `concern address: sentence`. */
export function yesesTo(changes: Readonly<Record<string, MadeUp>>): string[] {
  return madeUpReview(changes).findings.map(({ concern, address, says }) => `${concern} ${address}: ${says}`);
}

/** What is told of a plan that Terraform made, of those in `__tests__/tools/review/plans/`. */
export function realReview(name: string): Review {
  return reviewOf(realPlan(name), name);
}

export function realPlan(name: string): ShownPlan {
  return parsePlan(readFileSync(realPlanFile(name), "utf8"), name);
}

export function realPlanFile(name: string): string {
  return join("__tests__", "tools", "review", "plans", `${name}.json`);
}

function typeAndName(address: string) {
  const [type = "", name = ""] = address.split(".");
  return { mode: "managed" as const, type, name };
}

function resourceChange({
  actions,
  before,
  after,
  unknown,
  sensitive,
  from,
  because,
  importing,
}: MadeUp): Pick<ResourceChange, "previous_address" | "change"> {
  return {
    ...(from !== undefined && { previous_address: from }),
    change: {
      actions,
      before: before ?? null,
      after: after ?? null,
      after_unknown: unknown ?? {},
      before_sensitive: sensitive ?? {},
      after_sensitive: sensitive ?? {},
      ...(importing && { importing }),
      ...(because && { replace_paths: because.map((path) => [path]) }),
    },
  };
}

function constants(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { constant_value: value }]));
}
