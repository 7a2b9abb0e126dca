import type { Environment } from "../../../config/schema/names/names";
import type { Widget } from "../../../constructs/observability/dashboard/widget";
import type { MadeAlarms } from "../create-alarms";

/** Who tells of trouble in one region. */
export interface Told {
  readonly region: string;
  readonly made: MadeAlarms;
}

/** What it is a dashboard of, where to read on, and whether all is well. */
export function header(
  { system, environment, account, region, services, jobs, observability }: Environment,
  publicUrl: string,
  told: readonly Told[],
): Widget[] {
  const groups = Object.entries({ ...services, ...jobs }).map(
    ([id, { logs }]) => [id, logConsole(region, logs.group)] as const,
  );
  const markdown = [
    `# ${system}-${environment}`,
    `[${publicUrl}](${publicUrl}) in ${region}, account ${account}`,
    `Logs: ${links(groups)}`,
    links(Object.entries(observability?.dashboard?.links ?? {})),
  ];
  return [
    { kind: "text", markdown: markdown.filter((line) => line !== "").join("\n\n") },
    ...told.flatMap(({ region: there, made }) =>
      alarmStatus(told.length > 1 ? `Alarms in ${there}` : "Alarms", made),
    ),
  ];
}

/** What joins alarms comes first: it says more. */
function alarmStatus(title: string, { alarms, composites }: MadeAlarms): Widget[] {
  const alarmArns = [...composites.values(), ...alarms.values()].map(({ arn }) => arn);
  return alarmArns.length > 0 ? [{ kind: "alarms", title, alarmArns }] : [];
}

function links(all: readonly (readonly [string, string])[]): string {
  return all.map(([name, url]) => `[${name}](${url})`).join(" · ");
}

/** A group in CloudWatch's console, which encodes names in its own way. */
function logConsole(region: string, group: string): string {
  const name = encodeURIComponent(encodeURIComponent(group)).replaceAll("%", "$");
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${name}`;
}
