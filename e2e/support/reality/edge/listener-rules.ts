import type { Action, Rule, RuleCondition } from "@aws-sdk/client-elastic-load-balancing-v2";

/** A request as a load balancer reads it. */
export interface Request {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a listener does with a request: the rule with the smallest priority that takes it decides, and the default rule takes all. */
export function answerTo(request: Request, rules: readonly Rule[]): string {
  const [first] = [...rules].sort((a, b) => place(a) - place(b)).filter((rule) => takes(rule, request));
  const action = first?.Actions?.at(-1);
  if (!action) {
    throw new Error("a listener without a default rule answers nothing; pass all of its rules");
  }
  return describe(action);
}

/** Whether a rule takes a request: each of its conditions holds by at least one of its values. */
export function takes({ Conditions = [] }: Rule, request: Request): boolean {
  return Conditions.every((condition) => holds(condition, request));
}

function place({ Priority }: Rule): number {
  return Priority === "default" ? Number.POSITIVE_INFINITY : Number(Priority);
}

/** Host and header are compared without regard to case, the path with it. Source: ELB User Guide, "Condition types for listener rules". */
function holds(condition: RuleCondition, { host, path, headers }: Request): boolean {
  switch (condition.Field) {
    case "path-pattern":
      return anyMatches(condition.PathPatternConfig?.Values, path, "");
    case "host-header":
      return anyMatches(condition.HostHeaderConfig?.Values, host, "i");
    case "http-header": {
      const wanted = condition.HttpHeaderConfig?.HttpHeaderName?.toLowerCase();
      const sent = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted);
      return sent !== undefined && anyMatches(condition.HttpHeaderConfig?.Values, sent[1], "i");
    }
    default:
      throw new Error(`a condition on ${condition.Field} cannot be judged; teach it here what it means`);
  }
}

function anyMatches(patterns: readonly string[] | undefined, text: string, flags: string): boolean {
  if (!patterns) {
    throw new Error(
      "a condition without its own values cannot be judged; ask for its rule through DescribeRules",
    );
  }
  return patterns.some((pattern) => asRegExp(pattern, flags).test(text));
}

/** `*` stands for any characters, `?` for one. */
function asRegExp(pattern: string, flags: string): RegExp {
  const literal = pattern.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, `s${flags}`);
}

function describe({ Type, FixedResponseConfig, RedirectConfig }: Action): string {
  switch (Type) {
    case "forward":
      return "sent on";
    case "fixed-response":
      return String(FixedResponseConfig?.StatusCode);
    case "redirect":
      return `redirected to ${RedirectConfig?.Protocol}`;
    default:
      return String(Type);
  }
}
