import type { Synthesized } from "./terraform-json";

/** The stacks that have a dashboard. */
export const stacksShown = [
  "cosmicspace-dev",
  "cosmicspace-beta",
  "cosmicspace-growth",
  "cosmicspace-scale",
  "cosmicspace-massive",
  "dougust-dev",
  "dougust-staging",
  "dougust-prod",
  "fckdoomscroll-prod",
  "saas-staging",
  "saas-prod",
  "calstack-dev",
  "calstack-staging",
  "calstack-prod",
];

/** A widget as CloudWatch reads it. */
export interface WidgetBody {
  readonly type: "text" | "alarm" | "metric";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** One metric that a dashboard reads, drawn or computed with. */
export interface ReadMetric {
  readonly graph: string;
  readonly region: string;
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly label: string | undefined;
}

/** What the dashboard of a stack shows; fails where it has none. */
export function widgetsOf(json: Synthesized): WidgetBody[] {
  const { dashboard_body } = json.at("aws_cloudwatch_dashboard.dashboard");
  return (JSON.parse(String(dashboard_body)) as { widgets: WidgetBody[] }).widgets;
}

/** The graphs of a dashboard by their titles. */
export function graphsOf(json: Synthesized): ReadonlyMap<string, WidgetBody["properties"]> {
  return new Map(
    widgetsOf(json).flatMap(({ type, properties }) =>
      type === "metric" ? [[String(properties.title), properties]] : [],
    ),
  );
}

/** Every metric that a dashboard reads. */
export function metricsOf(json: Synthesized): ReadMetric[] {
  return [...graphsOf(json)].flatMap(([graph, { metrics, region }]) =>
    (metrics as unknown[][]).flatMap((entry) => {
      const options = entry.at(-1) as { stat?: string; label?: string; expression?: string };
      if (options.expression !== undefined) {
        return [];
      }
      const [namespace, name, ...pairs] = entry.slice(0, -1) as string[];
      return [
        {
          graph,
          region: String(region),
          namespace: String(namespace),
          name: String(name),
          dimensions: paired(pairs),
          statistic: String(options.stat),
          label: options.label,
        },
      ];
    }),
  );
}

function paired(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((key, index) => (index % 2 === 0 ? [[key, texts[index + 1] ?? ""]] : [])),
  );
}

/** The words of a dashboard. */
export function textsOf(json: Synthesized): string[] {
  return widgetsOf(json).flatMap(({ type, properties }) =>
    type === "text" ? [String(properties.markdown)] : [],
  );
}

/** A line across a graph. */
export interface MarkBody {
  readonly label: string;
  readonly value: number;
}

/** The lines across a graph. */
export function marksOf(json: Synthesized, title: string): MarkBody[] {
  const { annotations } = graphsOf(json).get(title) ?? {};
  return [...((annotations as { horizontal?: MarkBody[] } | undefined)?.horizontal ?? [])];
}
