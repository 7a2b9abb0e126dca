import type { Environment } from "../../../config/schema/names/names";
import type { Widget } from "../../../constructs/observability/dashboard/widget";
import { type AlarmPlace, alarmArns } from "./shown-alarm";

/** What it is a dashboard of, where to read on, and whether all is well. */
export function header(environment: Environment, publicUrl: string, places: readonly AlarmPlace[]): Widget[] {
  const told = places.flatMap((place) => {
    const arns = alarmArns(place);
    return arns.length > 0 ? [{ region: place.region, arns }] : [];
  });
  return [
    { kind: "text", markdown: words(environment, publicUrl) },
    ...told.map(({ region, arns }) => ({
      kind: "alarms" as const,
      title: told.length > 1 ? `Alarms in ${region}` : "Alarms",
      alarmArns: arns,
    })),
  ];
}

function words(
  { system, environment, account, region, services, jobs, observability }: Environment,
  publicUrl: string,
): string {
  const groups = Object.entries({ ...services, ...jobs })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { logs }]) => [id, logConsole(region, logs.group)] as const);
  const lines = [
    `# ${system}-${environment}`,
    `[${publicUrl}](${publicUrl}) in ${region}, account ${account}`,
    `Logs: ${links(groups)}`,
    links(Object.entries(observability?.dashboard?.links ?? {})),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

function links(all: readonly (readonly [string, string])[]): string {
  return all.map(([name, url]) => `[${name}](${url})`).join(" · ");
}

/** A group in CloudWatch's console, which encodes names in its own way. */
function logConsole(region: string, group: string): string {
  const name = encodeURIComponent(encodeURIComponent(group)).replaceAll("%", "$");
  return `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:log-groups/log-group/${name}`;
}
