import { accountMistakes } from "../../support/wrong-environments/account";
import { auditMistakes } from "../../support/wrong-environments/account/audit";
import { deliveryMistakes as pipelineMistakes } from "../../support/wrong-environments/account/delivery";
import { type Allowed, allowed } from "../../support/wrong-environments/allowed";
import { backlogScalingMistakes } from "../../support/wrong-environments/compute/backlog-scaling";
import { jobMistakes } from "../../support/wrong-environments/compute/jobs";
import { workloadsThereMistakes } from "../../support/wrong-environments/compute/second-region";
import { serviceMistakes } from "../../support/wrong-environments/compute/service";
import { serviceHealthAndScalingMistakes } from "../../support/wrong-environments/compute/service-health-and-scaling";
import { settingsAndConnectionMistakes } from "../../support/wrong-environments/compute/settings-and-connections";
import { auroraAtScaleMistakes } from "../../support/wrong-environments/data/aurora-at-scale";
import { backupMistakes } from "../../support/wrong-environments/data/backups";
import { bucketMistakes } from "../../support/wrong-environments/data/buckets";
import { cacheMistakes } from "../../support/wrong-environments/data/cache";
import { databaseMistakes } from "../../support/wrong-environments/data/database";
import { databaseEngineMistakes } from "../../support/wrong-environments/data/database-engines";
import { replicationMistakes } from "../../support/wrong-environments/data/replication";
import { deliveryMistakes } from "../../support/wrong-environments/delivery/delivery";
import { previewMistakes } from "../../support/wrong-environments/delivery/previews";
import { acceleratorMistakes } from "../../support/wrong-environments/edge/accelerator";
import { bucketDistributionMistakes } from "../../support/wrong-environments/edge/bucket-distributions";
import { distributionMistakes } from "../../support/wrong-environments/edge/distribution";
import { dnsMistakes } from "../../support/wrong-environments/edge/dns";
import { errorPageMistakes } from "../../support/wrong-environments/edge/error-pages";
import { loadBalancerMistakes } from "../../support/wrong-environments/edge/load-balancer";
import { securityHeaderMistakes } from "../../support/wrong-environments/edge/security-headers";
import { visitorMistakes } from "../../support/wrong-environments/edge/visitors";
import { wafMistakes } from "../../support/wrong-environments/edge/waf";
import { environmentMistakes } from "../../support/wrong-environments/environment";
import { mailMistakes } from "../../support/wrong-environments/messaging/mail";
import { queueMistakes } from "../../support/wrong-environments/messaging/queues";
import { changed, type Mistake, valueAt } from "../../support/wrong-environments/mistake";
import { nameMistakes } from "../../support/wrong-environments/names";
import { explicitSubnetMistakes } from "../../support/wrong-environments/network/explicit-subnets";
import { networkMistakes } from "../../support/wrong-environments/network/network";
import { secondRegionMistakes } from "../../support/wrong-environments/network/second-region";
import { alarmMistakes, compositeMistakes } from "../../support/wrong-environments/observability/alarms";
import {
  eventMistakes,
  surroundingMistakes,
} from "../../support/wrong-environments/observability/alarms-on-parts";
import { canaryMistakes, unreachableCanary } from "../../support/wrong-environments/observability/canaries";
import { accountCostMistakes, costMistakes } from "../../support/wrong-environments/observability/costs";
import { dashboardMistakes } from "../../support/wrong-environments/observability/dashboard";
import { dataAlarmMistakes } from "../../support/wrong-environments/observability/data-alarms";
import { logMistakes } from "../../support/wrong-environments/observability/logs";
import { notificationMistakes } from "../../support/wrong-environments/observability/notifications";
import { queryMistakes } from "../../support/wrong-environments/observability/queries";
import { tracingMistakes } from "../../support/wrong-environments/observability/tracing";
import { oddValues } from "../../support/wrong-environments/odd-values";
import { problemsOf } from "../../support/wrong-environments/problems-of";
import { regionMistakes } from "../../support/wrong-environments/regions";
import { secretsMistakes } from "../../support/wrong-environments/security/secrets";
import { userMistakes } from "../../support/wrong-environments/security/users";
import { subtleMistakes } from "../../support/wrong-environments/subtle";
import { unknownSettings } from "../../support/wrong-environments/unknown-settings";

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  "an environment": environmentMistakes,
  "its names": nameMistakes,
  "its region": regionMistakes,
  "its network": networkMistakes,
  "its explicit subnets": explicitSubnetMistakes,
  "its load balancer": loadBalancerMistakes,
  "its distribution": distributionMistakes,
  "its security headers": securityHeaderMistakes,
  "its error pages": errorPageMistakes,
  "its distribution's visitors": visitorMistakes,
  "its zone": dnsMistakes,
  "its firewall": wafMistakes,
  "its secrets": secretsMistakes,
  "its database": databaseMistakes,
  "its database's engine": databaseEngineMistakes,
  "its Aurora at scale": auroraAtScaleMistakes,
  "its second region": secondRegionMistakes,
  "what runs in its second region": workloadsThereMistakes,
  "its accelerator": acceleratorMistakes,
  "its copies of buckets": replicationMistakes,
  "its backups": backupMistakes,
  "its buckets": bucketMistakes,
  "its buckets' distributions": bucketDistributionMistakes,
  "its cache": cacheMistakes,
  "its services": serviceMistakes,
  "its services' health and scaling": serviceHealthAndScalingMistakes,
  "its services' backlog": backlogScalingMistakes,
  "its queues": queueMistakes,
  "its jobs": jobMistakes,
  "its delivery": deliveryMistakes,
  "its previews": previewMistakes,
  "its mail": mailMistakes,
  "its users": userMistakes,
  "its alarms": alarmMistakes,
  "its alarms on what holds data": dataAlarmMistakes,
  "its composite alarms": compositeMistakes,
  "its notifications": notificationMistakes,
  "its alarms on surroundings": surroundingMistakes,
  "its events": eventMistakes,
  "its canaries": [...canaryMistakes, unreachableCanary],
  "its services' settings and connections": settingsAndConnectionMistakes,
  "its dashboard": dashboardMistakes,
  "its budget": costMistakes,
  "how its requests are followed": tracingMistakes,
  "its questions to logs": queryMistakes,
  "what becomes of its logs": logMistakes,
  "an account": accountMistakes,
  "an account's bill": accountCostMistakes,
  "an account's audit and guards": auditMistakes,
  "an account's pipelines": pipelineMistakes,
  "an unknown setting": unknownSettings,
  "a value that is hard to show": oddValues,
  "what only AWS would refuse": subtleMistakes,
};

describe.each(Object.entries(mistakes))("in %s", (_, rows) => {
  test.each(rows.map((row) => [row.name, row] as const))("%s is found and named", (_, mistake) => {
    // GIVEN a valid page with one mistake, WHEN it is checked
    const data = changed(mistake);
    const problems = problemsOf(data, mistake.page);
    // THEN that mistake is found, and no other
    const { path, message, also = [] } = mistake;
    expect(problems).toEqual([{ path, message }, ...also]);
    // AND the message names the value, where there is one, and a remedy
    expect(message).toContain(mistake.value ?? JSON.stringify(valueAt(data, path)) ?? "");
    expect(message).toMatch(/.; \w/);
  });
});

test("more than 60 mistakes are tried, each under a name of its own", () => {
  const names = Object.entries(mistakes).flatMap(([part, rows]) =>
    rows.map(({ name }) => `${part}: ${name}`),
  );
  expect(names.length).toBeGreaterThan(60);
  expect(new Set(names).size).toBe(names.length);
});

test.each(allowed.map((row): [string, Allowed] => [row.name, row]))("%s is allowed", (_, row) => {
  expect(problemsOf(changed(row), row.page)).toEqual([]);
});
