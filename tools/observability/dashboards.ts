import { code, table } from "../markdown";
import { type DeployedState, text } from "./deployed-state";
import type { AskedFor } from "./documents";
import { describeMetric } from "./watched";

interface Options {
  readonly expression?: string;
  readonly label?: string;
  readonly stat?: string;
  readonly id?: string;
  /** Whether it is drawn, or only computed with. */
  readonly visible?: boolean;
}

interface Line {
  readonly value: number;
  readonly label?: string;
}

interface Widget {
  readonly type: string;
  readonly properties: {
    readonly title?: string;
    readonly stat?: string;
    readonly metrics?: readonly (readonly (string | Options)[])[];
    readonly annotations?: { readonly horizontal?: readonly (Line | readonly Line[])[] };
    readonly query?: string;
    readonly alarms?: readonly string[];
  };
}

/** Every metric of every dashboard of a stack, with the targets that are drawn as lines. */
export function dashboardSections(state: DeployedState, askedFor: AskedFor): string[] {
  return state.all("aws_cloudwatch_dashboard").flatMap((dashboard) => {
    const { values } = dashboard;
    const name = text(values, "dashboard_name");
    const { widgets } = JSON.parse(text(values, "dashboard_body")) as { widgets: readonly Widget[] };
    const rows = widgets
      .filter(({ type }) => type !== "text")
      .map(({ properties }) => [
        properties.title ?? "",
        shown(state, properties).join("\n"),
        targets(properties).join("\n"),
      ]);
    const asked = askedFor(dashboard);
    return [
      `### Dashboard ${code(name)}`,
      "",
      ...(asked.length > 0 ? [`${asked.join(". ")}.`, ""] : []),
      ...table(["graph", "shows", "lines"], rows),
      "",
    ];
  });
}

function shown(
  state: DeployedState,
  { metrics = [], query, alarms = [], stat }: Widget["properties"],
): string[] {
  const series = written(metrics).map((metric) => {
    const { options, words } = apart(metric);
    const [namespace = "", name = "", ...pairs] = words;
    const dimensions = pairs.flatMap((key, at) =>
      at % 2 === 0 ? [[key, pairs[at + 1] ?? ""] as const] : [],
    );
    const called = options.visible === false ? code(options.id ?? "") : options.expression && options.label;
    const value =
      options.expression === undefined
        ? describeMetric(state, [namespace, name], dimensions, options.stat ?? stat ?? "Average")
        : code(options.expression);
    return [called, value].filter(Boolean).join(": ");
  });
  const states = alarms.map((arn) => `state of ${code(arn.split(":alarm:")[1] ?? arn)}`);
  return [...series, ...states, ...(query === undefined ? [] : [code(query)])];
}

/** The metrics of a graph, each in full: "." stands for what the one before it has there. */
function written(metrics: NonNullable<Widget["properties"]["metrics"]>): (string | Options)[][] {
  const all: (string | Options)[][] = [];
  for (const metric of metrics) {
    const before = all.at(-1) ?? [];
    all.push(metric.map((part, at) => (part === "." ? (before[at] ?? part) : part)));
  }
  return all;
}

function apart(metric: readonly (string | Options)[]): { words: string[]; options: Options } {
  const words = metric.filter((part) => typeof part === "string");
  return { words, options: metric.find((part): part is Options => typeof part === "object") ?? {} };
}

function targets({ annotations }: Widget["properties"]): string[] {
  return (annotations?.horizontal ?? []).flatMap((line) =>
    // a label that tells the value itself tells it in the unit of the document
    [line].flat().map(({ value, label = "" }) => (/\d/.test(label) ? label : `${label} ${value}`.trim())),
  );
}
