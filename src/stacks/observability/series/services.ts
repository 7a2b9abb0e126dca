import type { serviceQuantities } from "../../../alarms/quantities/services";
import type { FargateService } from "../../../constructs/compute/service/fargate-service";
import type { Watched } from "../watched";
import type { AlarmData, SeriesOf } from "./series-of";
import { statisticOf } from "./statistic";

/** What is watched of services. */
export const serviceSeries: Readonly<Record<keyof typeof serviceQuantities, SeriesOf>> = {
  "service-cpu": (watched, alarm) => service(watched, alarm)?.metrics.cpu,
  "service-memory": (watched, alarm) => service(watched, alarm)?.metrics.memory,
  "missing-tasks": (watched, alarm) => service(watched, alarm)?.metrics.missingTasks,
  "server-errors": (watched, alarm) => {
    const traffic = service(watched, alarm)?.traffic;
    return alarm.unit === "percent" ? traffic?.serverErrorShare : traffic?.serverErrors;
  },
  "response-time": (watched, alarm) => service(watched, alarm)?.traffic?.responseTime(statisticOf(alarm)),
  "unhealthy-hosts": (watched, alarm) => service(watched, alarm)?.traffic?.unhealthyHosts,
  "healthy-hosts": (watched, alarm) => service(watched, alarm)?.traffic?.healthyHostsOrNone,
};

function service({ services }: Watched, { of = "" }: AlarmData): FargateService | undefined {
  return services.get(of);
}
