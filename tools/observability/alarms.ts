import { code, table } from "../markdown";
import { type DeployedState, list, partsOf, type StateResource, text } from "./deployed-state";
import type { AskedFor } from "./documents";
import { watched } from "./watched";

type Values = StateResource["values"];

/** What silence means, as a person reads it. */
const silence: Readonly<Record<string, string>> = {
  breaching: "trouble",
  notBreaching: "nothing wrong",
  ignore: "as before",
  missing: "unknown",
};

const comparisons: Readonly<Record<string, string>> = {
  GreaterThanThreshold: "above",
  GreaterThanOrEqualToThreshold: "at or above",
  LessThanThreshold: "below",
  LessThanOrEqualToThreshold: "at or below",
};

/** Every alarm of a stack with its threshold as AWS holds it, and those that join them, by region. */
export function alarmSections(state: DeployedState, askedFor: AskedFor): string[] {
  const alarms = state.all("aws_cloudwatch_metric_alarm");
  const composites = state.all("aws_cloudwatch_composite_alarm");
  const regions = [...new Set([...alarms, ...composites].map(({ values }) => regionOf(values)))].sort();
  return regions.flatMap((region) => {
    const here = ({ values }: StateResource) => regionOf(values) === region;
    return [
      `### Alarms in ${region}`,
      "",
      ...table(
        ["alarm", "watches", "goes off", "no data is", "tells", "document"],
        alarms.filter(here).map((alarm) => row(state, alarm, askedFor)),
      ),
      "",
      ...table(
        ["composite alarm", "goes off where", "says nothing while", "tells", "document"],
        composites.filter(here).map((alarm) => compositeRow(alarm, askedFor)),
      ),
      "",
    ];
  });
}

function row(state: DeployedState, alarm: StateResource, askedFor: AskedFor): string[] {
  const { values } = alarm;
  const name = text(values, "alarm_name");
  return [
    code(name),
    watched(state, values),
    goesOff(values),
    silence[text(values, "treat_missing_data")] ?? "",
    tells(values) || through(state, name),
    askedFor(alarm).join("\n"),
  ];
}

/** As in `above 80, 5 times 60 s`. */
function goesOff(values: Values): string {
  const metrics = list<Values>(values, "metric_query").flatMap((query) => list<Values>(query, "metric"));
  const periods = new Set([values, ...metrics].map(({ period }) => period).filter(Boolean));
  const [periodCount, needed] = [Number(values.evaluation_periods), Number(values.datapoints_to_alarm) || 0];
  const times = needed > 0 && needed !== periodCount ? `${needed} of ${periodCount}` : String(periodCount);
  const threshold = `${comparisons[text(values, "comparison_operator")]} ${text(values, "threshold")}`;
  return `${threshold}, ${times} × ${[...periods].join(" and ")} s`;
}

function compositeRow(alarm: StateResource, askedFor: AskedFor): string[] {
  const { values } = alarm;
  const name = text(values, "alarm_name");
  const [suppressor] = list<Values>(values, "actions_suppressor");
  const unless = suppressor ? `${code(text(suppressor, "alarm"))} is in alarm` : "";
  const rule = text(values, "alarm_rule").replaceAll('"', "");
  return [code(name), code(rule), unless, tells(values), askedFor(alarm).join("\n")];
}

function tells(values: Values): string {
  return list<string>(values, "alarm_actions")
    .map((arn) => code(partsOf(arn).name))
    .sort()
    .join(", ");
}

/** What acts on an alarm that tells nobody itself. */
function through(state: DeployedState, name: string): string {
  const composites = state
    .all("aws_cloudwatch_composite_alarm")
    .filter(({ values }) => text(values, "alarm_rule").includes(`"${name}"`))
    .map(({ values }) => code(text(values, "alarm_name")));
  const deployments = state
    .all("aws_ecs_service")
    .filter(({ values }) =>
      list<Values>(values, "alarms").some((alarms) => list(alarms, "alarm_names").includes(name)),
    )
    .map(({ values }) => `rolls back ${code(text(values, "name"))}`);
  return [...composites, ...deployments].join(", ");
}

function regionOf(values: Values): string {
  return partsOf(text(values, "arn")).region;
}
