import { accelerator, bucket, dashboard, ecs, loadBalancer, queue, role, userPool } from "../name-kinds";
import { type Named, withNames } from "../names";
import { bucketNames, replicaNames } from "./buckets";
import { canaryNames } from "./canaries";
import type { ComposedName } from "./composed-name";
import { cacheNames, databaseNames, proxyNames } from "./data";
import { mailNames } from "./mail";
import { observabilityNames } from "./observability";
import { secondRegionNames } from "./second-region";
import { jobNames, serviceNames } from "./workloads";

/** Every name that AWS limits; the longest variant where a construct appends to it. */
export function* composedNames(data: Named): Iterable<ComposedName> {
  const environment = withNames(data);
  const { network, cluster, queues, services, jobs } = environment;
  yield { path: ["network", "name"], name: `${network.name}-flow-logs`, rule: role };
  yield { path: ["cluster", "name"], name: cluster.name, rule: ecs };
  yield { path: ["loadBalancer", "name"], name: environment.loadBalancer.name, rule: loadBalancer };
  yield { path: ["system"], name: environment.loadBalancer.accessLogBucket, rule: bucket };
  yield* bucketNames(environment);
  if (environment.userPool) {
    // its client appends "-server"
    yield { path: ["userPool", "name"], name: environment.userPool.name, rule: userPool };
  }
  yield* databaseNames(environment.database, ["database", "identifier"]);
  if (environment.database.engine === "aurora-postgresql") {
    yield* proxyNames(environment.database.proxy, ["database", "proxy", "name"]);
  }
  yield* secondRegionNames(environment);
  yield* replicaNames(environment);
  if (environment.accelerator) {
    const { name, flowLogBucket } = environment.accelerator;
    yield { path: ["accelerator", "name"], name, rule: accelerator };
    yield { path: ["accelerator", "flowLogDays"], name: flowLogBucket, rule: bucket };
  }
  yield* cacheNames(environment.cache, ["cache", "identifier"]);
  for (const [id, { deadLetterName }] of Object.entries(queues)) {
    yield { path: ["queues", id, "name"], name: deadLetterName, rule: queue };
  }
  yield* mailNames(environment.mail);
  yield* observabilityNames(environment.observability);
  if (environment.observability?.dashboard) {
    const { name } = environment.observability.dashboard;
    yield { path: ["observability", "dashboard", "name"], name, rule: dashboard };
  }
  for (const [id, service] of Object.entries(services)) {
    yield* serviceNames(["services", id], service, ["http", "targetGroup"]);
  }
  for (const slot of Object.values(environment.previews?.slots ?? {})) {
    yield* serviceNames(["previews"], slot, []);
  }
  for (const [id, job] of Object.entries(jobs)) {
    yield* jobNames(id, job);
  }
  yield* canaryNames(environment);
}
