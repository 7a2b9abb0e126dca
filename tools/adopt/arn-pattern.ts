import type { Values } from "./identity";

/**
 * The ARNs that a resource can have.
 * @param pattern service and resource, as in `"rds:db:({identifier})"`: `{identifier}` stands for that argument, `*` for
 * what AWS chooses and `?` for one character of it; the import ID is in parentheses, unless it is the whole ARN
 * @returns nothing as long as one of the arguments is unknown
 */
export function arnPattern(pattern: string, planned: Values): RegExp | undefined {
  let isKnown = true;
  const expression = pattern.replaceAll(/\{(\w+)\}|[*?./-]/g, (sign, argument?: string) => {
    if (argument === undefined) {
      return wildcards[sign] ?? escaped(sign);
    }
    const value = planned[argument];
    isKnown &&= typeof value === "string";
    return escaped(String(value));
  });
  const [service, ...resource] = expression.split(":");
  return isKnown ? new RegExp(`^arn:[^:]+:${service}:[^:]*:[^:]*:${resource.join(":")}$`) : undefined;
}

/** The import ID that an ARN of a pattern holds. */
export function importIdIn(arn: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(arn);
  return match ? (match[1] ?? arn) : undefined;
}

const wildcards: Readonly<Record<string, string>> = { "*": ".+", "?": "." };

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
