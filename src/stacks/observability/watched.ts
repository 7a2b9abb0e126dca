import type { FargateService } from "../../constructs/compute/service/fargate-service";
import type { Cache } from "../../constructs/data/cache/cache";
import type { Database } from "../../constructs/data/database/database";
import type { DatabaseProxy } from "../../constructs/data/database/proxy/database-proxy";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { Canaries } from "./create-canaries";

/** What one region of an environment has for alarms to watch and dashboards to show. */
export interface Watched {
  /** By their ids. */
  readonly services: ReadonlyMap<string, FargateService>;
  readonly loadBalancer: LoadBalancer;
  readonly database: Database;
  readonly databaseProxy?: DatabaseProxy | undefined;
  readonly cache?: Cache | undefined;
  readonly canaries: Canaries;
}
