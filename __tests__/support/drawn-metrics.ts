import { graphsOf } from "./dashboards";
import type { Block, Synthesized } from "./terraform-json";

/** What a line of a graph is of: names of metrics, computed with. */
export interface DrawnLine {
  readonly title: string;
  readonly unit: string;
  readonly of: string;
  /** By what the value is multiplied so that it is in the graph's unit. */
  readonly scale: number;
}

type Entry = readonly unknown[];
interface Options {
  readonly id?: string;
  readonly visible?: boolean;
  readonly expression?: string;
}

/** Every line that a dashboard draws, whatever region and step its graph is of. */
export function drawnLines(json: Synthesized): DrawnLine[] {
  return [...graphsOf(json)].flatMap(([title, { metrics, yAxis }]) => {
    const entries = metrics as readonly Entry[];
    const { label: unit } = (yAxis as { left: { label: string } }).left;
    const about = { title: subject(title), unit };
    return entries
      .filter((entry) => optionsOf(entry).visible !== false)
      .map((entry) => ({ ...about, ...computedOf(entry, entries) }));
  });
}

function subject(title: string): string {
  return title.replace(/^[a-z]+-[a-z]+-\d: /, "").replace(/ per ((\d+ )?minutes?|hour)$/, "");
}

function optionsOf(entry: Entry): Options {
  return entry.at(-1) as Options;
}

/** A metric by its name, or an expression with the names of the metrics that it hides. */
function computedOf(entry: Entry, entries: readonly Entry[]): Pick<DrawnLine, "of" | "scale"> {
  const { expression } = optionsOf(entry);
  if (expression === undefined) {
    return { of: ours(String(entry[1])), scale: 1 };
  }
  const [, scale = "1", scaled = expression] = /^(\S+) \* \((.+)\)$/.exec(expression) ?? [];
  const names = new Map(entries.map((each) => [optionsOf(each).id, String(each[1])]));
  return { of: named(scaled, names), scale: Number(scale) };
}

/** What an alarm is on: a metric by its name, or an expression with the names of its metrics. */
export function watchedOf({ metric_name, metric_query = [] }: Block): string {
  const queries = metric_query as readonly {
    id: string;
    expression?: string;
    metric?: { metric_name: string };
  }[];
  const names = new Map(queries.map(({ id, metric }) => [id, String(metric?.metric_name)]));
  const expression = queries.find((query) => query.expression !== undefined)?.expression;
  return expression === undefined ? ours(String(metric_name)) : named(expression, names);
}

function named(expression: string, names: ReadonlyMap<string | undefined, string>): string {
  return several(expression.replace(/\b[a-z]\w*\b/g, (id) => ours(names.get(id) ?? id)));
}

/** Metrics that filters make are called after the stack and its part. */
function ours(name: string): string {
  return name.replace(/^[a-z][a-z0-9-]*-(logged-errors|finished)$/, "$1");
}

/** The same metric of several parts reads as of one. */
function several(expression: string): string {
  return expression.replace(/(?:SUM|MAX)\(\[(\w+)(?:, \1)*\]\)/g, "$1");
}
