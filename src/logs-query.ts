/**
 * The commands of Logs Insights' own language. Source: CloudWatch Logs User Guide, "CloudWatch Logs Insights language
 * query syntax". `SOURCE` is not among them: it chooses log groups, which a saved query has beside its text.
 */
export const queryCommands: readonly string[] = [
  "addtotals",
  "anomaly",
  "dedup",
  "diff",
  "display",
  "fields",
  "filter",
  "filterIndex",
  "join",
  "limit",
  "lookup",
  "parse",
  "pattern",
  "sort",
  "stats",
  "unmask",
  "unnest",
];

/** A query's stages, between its pipes. */
export interface QueryStages {
  /** Each without blanks around it and without comments. */
  readonly stages: readonly string[];
  /** What a text or a pattern begins with that has no end, if there is one. */
  readonly unended?: string;
}

/** Splits a query at its pipes; one within a text, a field's name or a pattern is none, nor is one in a comment. */
export function queryStages(query: string): QueryStages {
  const stages: string[] = [];
  let stage = "";
  let at = 0;
  while (at < query.length) {
    const sign = query.charAt(at);
    if (sign === "|") {
      stages.push(stage.trim());
      stage = "";
      at += 1;
    } else if (sign === "#") {
      at = endOfLine(query, at);
    } else if (quotes.includes(sign) || (sign === "/" && awaitsPattern(stage))) {
      const end = closing(query, at);
      if (end === undefined) {
        return { stages: [...stages, `${stage}${query.slice(at)}`.trim()], unended: sign };
      }
      stage += query.slice(at, end);
      at = end;
    } else {
      stage += sign;
      at += 1;
    }
  }
  return { stages: [...stages, stage.trim()] };
}

/** What a stage does: its first word. */
export function commandOf(stage: string): string {
  const blank = stage.search(/\s/);
  return blank === -1 ? stage : stage.slice(0, blank);
}

/** Around texts, and around names of fields with odd characters. */
const quotes = ['"', "'", "`"];

/** Whether a slash begins a pattern here, since elsewhere it divides. */
function awaitsPattern(before: string): boolean {
  const words = before.trim().split(/\s+/);
  const last = words.at(-1)?.toLowerCase() ?? "";
  return last === "like" || last.endsWith("=~") || (words[0] === "parse" && words.length > 1);
}

/** Behind the sign that ends what begins here; a backslash takes the next sign's meaning away. */
function closing(query: string, from: number): number | undefined {
  const sign = query.charAt(from);
  for (let at = from + 1; at < query.length; at += query.charAt(at) === "\\" ? 2 : 1) {
    if (query.charAt(at) === sign) {
      return at + 1;
    }
  }
  return undefined;
}

function endOfLine(query: string, from: number): number {
  const end = query.indexOf("\n", from);
  return end === -1 ? query.length : end;
}
