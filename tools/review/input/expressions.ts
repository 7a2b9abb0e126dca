import { UsageError } from "../../../src/config/problem";
import type { ConfiguredResource, ShownPlan, Values } from "./shown-plan";

/** What the Terraform JSON of a plan says, as Terraform hands it on in the plan, and what its references are. */
export class Expressions {
  private readonly resources: ReadonlyMap<string, ConfiguredResource>;
  /** What each resource is, as far as the plan knows. */
  private readonly values = new Map<string, Values>();

  constructor(private readonly plan: ShownPlan) {
    const configured = plan.configuration?.root_module?.resources ?? [];
    this.resources = new Map(configured.map((resource) => [resource.address, resource]));
    for (const { address, values } of this.recorded) {
      this.values.set(address, values);
    }
    for (const { address, change } of plan.resource_changes ?? []) {
      if (typeof change.after === "object" && change.after !== null) {
        this.values.set(address, change.after as Values);
      }
    }
  }

  /** What is in the state. */
  get recorded() {
    return this.plan.prior_state?.values?.root_module.resources ?? [];
  }

  get configured(): readonly ConfiguredResource[] {
    return [...this.resources.values()];
  }

  get providers() {
    return this.plan.configuration?.provider_config ?? {};
  }

  /** The arguments of a resource as its JSON has them, without keys of instances in its address; nothing where it has gone. */
  argumentsOf(address: string): Values | undefined {
    const expressions = this.resources.get(withoutKey(address))?.expressions;
    return expressions && (constant(expressions) as Values);
  }

  /** A text with each reference replaced by what it is, where the plan knows; others stay as they are. */
  resolved(text: string): string {
    return text.replace(/\$\{([\w.]+)\.(\w+)\}/g, (whole, address: string, attribute: string) => {
      const value = this.values.get(address)?.[attribute];
      return typeof value === "string" ? value : whole;
    });
  }

  /** Whether the JSON writes what a path such as `rule.expiration.days` leads to, or leaves it to AWS. */
  writes(address: string, path: string): boolean {
    const at = (value: unknown, [key, ...rest]: readonly string[]): boolean => {
      if (Array.isArray(value)) {
        return value.some((block) => at(block, key === undefined ? [] : [key, ...rest]));
      }
      // a text may hold JSON, all of which was written
      return key === undefined || typeof value !== "object" || value === null
        ? value !== undefined && value !== null
        : at((value as Values)[key], rest);
    };
    return at(this.argumentsOf(address), path.split("."));
  }

  /** A setting of a provider, the stack's main one where none is named. */
  setting(name: string, provider = "aws"): unknown {
    const expressions = this.providers[provider]?.expressions?.[name];
    return expressions === undefined ? undefined : constant(expressions);
  }
}

/** The name of the stack that a plan is of, which all that it makes is tagged with. @throws UsageError where it has none */
export function stackOf(expressions: Expressions, file: string): string {
  const [defaults] = (expressions.setting("default_tags") ?? []) as readonly {
    tags?: Record<string, string>;
  }[];
  const stack = defaults?.tags?.Stack;
  if (stack === undefined) {
    throw new UsageError(
      `${file} is of a plan of something else: its provider has no default tag Stack, which every stack has; plan a folder that npm run synth wrote`,
    );
  }
  return stack;
}

/** The resource that an expression such as `${aws_iam_role.api.id}` names, where it names one and nothing else. */
export function referredTo(expression: unknown): string | undefined {
  return /^\$\{([\w.]+)\.\w+\}$/.exec(String(expression))?.[1];
}

export function withoutKey(address: string): string {
  return address.split("[")[0] ?? address;
}

/** Terraform wraps what was written into `constant_value`, block by block. */
function constant(expression: unknown): unknown {
  if (Array.isArray(expression)) {
    return expression.map(constant);
  }
  if (typeof expression !== "object" || expression === null) {
    return expression;
  }
  if ("constant_value" in expression) {
    return expression.constant_value;
  }
  if ("references" in expression) {
    return `\${${(expression.references as readonly string[])[0]}}`;
  }
  return Object.fromEntries(Object.entries(expression).map(([key, value]) => [key, constant(value)]));
}
