import { requirements } from "./requirements";

/** Which document asks for a part of a stack, and in what words; empty where none does. */
export interface DocumentedParts {
  readonly alarm: (name: string) => string;
  readonly dashboard: (name: string) => string;
  readonly query: (name: string) => string;
}

export function documentedParts(stack: string): DocumentedParts {
  const [system = ""] = stack.split("-");
  const of = (kind: "alarms" | "dashboards" | "queries") => (name: string) =>
    (requirements[system] ?? [])
      .filter((requirement) => requirement[kind]?.some((part) => isNamed(name, part, stack)))
      .map(({ section, asks }) => `${section}: ${asks}`)
      .join("\n");
  return { alarm: of("alarms"), dashboard: of("dashboards"), query: of("queries") };
}

/** Whether a name is a part's: the document's own, or the stack's with the part behind it, in a second region behind the region. */
export function isNamed(name: string, part: string, stack: string): boolean {
  const between = name.slice(stack.length, -part.length);
  const isOurs = name.startsWith(stack) && name.endsWith(part) && /^(-[a-z]+-[a-z]+-\d)?[-/]$/.test(between);
  return name === part || isOurs;
}
