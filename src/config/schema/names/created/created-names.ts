import { edgeRegion } from "../../../../regions";
import { bucketNames, replicaNames } from "./buckets";
import { canaryNames } from "./canaries";
import type { CreatedName, Creating } from "./created-name";
import { proxyNames } from "./database-proxy";
import { acceleratorNames, distributionNames } from "./edge";
import { mailNames, queueNames } from "./messaging";
import { dashboardNames, observabilityNames } from "./observability";
import { secondRegionNames } from "./second-region";
import { jobNames, serviceNames } from "./workloads";

/** Every name an environment creates that AWS has only once, the composed ones too. */
export function* createdNames(environment: Creating): Iterable<CreatedName> {
  const { system, loadBalancer, database, cache, dns, network, cluster, secrets, backups } = environment;
  const stack = `${system}-${environment.environment}`;
  yield { kind: "stack and state key", name: stack, path: ["environment"], within: "everything" };
  yield { kind: "role", name: `${network.name}-flow-logs`, path: ["network", "name"], within: "account" };
  yield { kind: "load balancer", name: loadBalancer.name, path: ["loadBalancer", "name"], within: "region" };
  yield { kind: "cluster", name: cluster.name, path: ["cluster", "name"], within: "region" };
  yield { kind: "log group", name: `/ecs/${cluster.name}/exec`, path: ["cluster", "name"], within: "region" };
  if (Object.values(environment.services).some(({ connect }) => connect)) {
    const name = environment.serviceNamespace;
    yield { kind: "service namespace", name, path: ["environment"], within: "region" };
  }
  if (dns?.source === "created") {
    yield { kind: "hosted zone", name: dns.zone, path: ["dns", "zone"], within: "account" };
  }
  if (loadBalancer.waf) {
    yield { kind: "web ACL", name: loadBalancer.waf.name, path: ["loadBalancer", "waf"], within: "region" };
  }
  yield* distributionNames(environment);
  if (database.engine !== "mongodb-atlas") {
    const path = ["database", "identifier"];
    yield { kind: "database", name: database.identifier, path, within: "region" };
    yield { kind: "role", name: `${database.identifier}-monitoring`, path, within: "account" };
  }
  if (cache) {
    yield { kind: "cache", name: cache.identifier, path: ["cache", "identifier"], within: "region" };
  }
  if (database.engine === "aurora-postgresql" && database.proxy) {
    yield* proxyNames(database.proxy, ["database", "proxy", "name"]);
  }
  yield* acceleratorNames(environment);
  for (const [part, secret] of Object.entries(secrets.entries)) {
    // the secret that RDS makes has a name of RDS's own
    if (secret.kind !== "rds-managed") {
      yield {
        kind: "secret",
        name: secret.name,
        path: ["secrets", "entries", part, "name"],
        within: "region",
      };
    }
  }
  if (backups) {
    yield { kind: "role", name: backups.name, path: ["backups"], within: "account" };
  }
  yield* bucketNames(environment);
  yield* replicaNames(environment);
  yield* queueNames(environment);
  yield* mailNames(environment);
  yield* serviceNames(environment.services, ["services"]);
  yield* serviceNames(environment.previews?.slots ?? {}, ["previews"]);
  yield* jobNames(environment);
  yield* observabilityNames(environment.observability, { cache });
  if (environment.region !== edgeRegion) {
    yield* observabilityNames(environment.edgeObservability, { region: edgeRegion });
  }
  yield* secondRegionNames(environment);
  yield* dashboardNames(environment.observability);
  yield* canaryNames(environment);
}
