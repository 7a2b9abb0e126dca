import { CloudWatchClient, DescribeAlarmsCommand, type MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { GetHealthCheckCommand, Route53Client } from "@aws-sdk/client-route-53";
import type { Environment } from "../../../../../src/config/schema/names/names";
import type { clientOptions } from "../../../emulated";
import { only } from "../../environment";

type Place = ReturnType<typeof clientOptions>;
type HealthCheck = NonNullable<Environment["dns"]>["healthChecks"][string];

/** An environment's alarms about health checks, each with its check. */
export async function healthChecks(place: Place, { system, environment }: Environment) {
  const { MetricAlarms = [] } = await new CloudWatchClient(place).send(
    new DescribeAlarmsCommand({ AlarmNamePrefix: `${system}-${environment}-health-` }),
  );
  const route53 = new Route53Client(place);
  return Promise.all(MetricAlarms.map((alarm) => checkBehind(route53, alarm)));
}

async function checkBehind(
  route53: Route53Client,
  { AlarmName, MetricName, EvaluationPeriods, Dimensions }: MetricAlarm,
) {
  const { Value } = only(Dimensions, `dimension of ${AlarmName}`);
  const { HealthCheck } = await route53.send(new GetHealthCheckCommand({ HealthCheckId: Value }));
  const check = HealthCheck?.HealthCheckConfig;
  return {
    asks: `${check?.Type} ${check?.FullyQualifiedDomainName}:${check?.Port}${check?.ResourcePath}`,
    every: check?.RequestInterval,
    failures: check?.FailureThreshold,
    regions: check?.Regions?.toSorted(),
    alarm: { name: AlarmName, metric: MetricName, minutes: EvaluationPeriods },
  };
}

/** The same as the data says it. */
export function wantedHealthCheck(check: HealthCheck) {
  return {
    asks: `HTTPS ${check.domain}:443${check.path}`,
    every: check.intervalSeconds,
    failures: check.failureThreshold,
    regions: check.regions.toSorted(),
    alarm: { name: check.name, metric: "HealthCheckStatus", minutes: check.alarm.minutes },
  };
}
