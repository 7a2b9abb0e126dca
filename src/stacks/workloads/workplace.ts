import type { Cluster } from "../../constructs/compute/cluster";
import type { ConnectProps } from "../../constructs/compute/service/service-connect";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { Parts } from "../parts/parts";
import type { Surroundings } from "../surroundings";
import type { Facts } from "./variables";

/** What services and jobs of an environment run on and reach. */
export interface Workplace extends Surroundings {
  readonly system: string;
  readonly environment: string;
  readonly cluster: Cluster;
  readonly loadBalancer: LoadBalancer;
  /** Where people reach the environment. */
  readonly publicUrl: string;
  readonly parts: Parts;
  readonly facts: Facts;
  /** The part of each service in the calls between them, by id. */
  readonly connections: Readonly<Record<string, ConnectProps>>;
  /** Of the metrics that the environment tells itself. */
  readonly metricsNamespace: string;
  /** The region of the system's account stack, where its images are. */
  readonly sharedRegion: string;
}
