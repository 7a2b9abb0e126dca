import type { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Cluster } from "../../constructs/compute/cluster";
import type { ConnectProps } from "../../constructs/compute/service/service-connect";
import type { LoadBalancer } from "../../constructs/edge/load-balancer/load-balancer";
import type { BucketDistributions } from "../edge/create-bucket-distributions";
import type { Parts } from "../parts/parts";
import type { Surroundings } from "../surroundings";
import { connectionsOf, serviceUrls } from "./service-connections";
import { distributionFacts, type Facts, factsOf } from "./variables";

/** What services and jobs of one region of an environment run on and reach. */
export interface Workplace extends Surroundings {
  readonly system: string;
  readonly environment: string;
  readonly cluster: Cluster;
  readonly loadBalancer: LoadBalancer;
  /** Where people reach the environment. */
  readonly publicUrl: string;
  readonly parts: Parts;
  /** What people read of the buckets through CloudFront. */
  readonly distributions: BucketDistributions;
  readonly facts: Facts;
  /** The part of each service in the calls between them, by id. */
  readonly connections: Readonly<Record<string, ConnectProps>>;
  /** Of the metrics that the environment tells itself. */
  readonly metricsNamespace: string;
  /** Where the images are that its tasks run. */
  readonly imageRegion: string;
}

/** What runs in one region of an environment. */
export type Running = Pick<
  Environment,
  "system" | "environment" | "cluster" | "services" | "serviceNamespace"
>;

/** The cluster of a region, and what is known there to all that runs on it. */
export function createWorkplace(
  scope: Construct,
  data: Running,
  place: Surroundings &
    Pick<Workplace, "loadBalancer" | "publicUrl" | "parts" | "distributions" | "imageRegion">,
): Workplace {
  const { system, environment } = data;
  const metricsNamespace = `${system}/${environment}`;
  return {
    ...place,
    system,
    environment,
    cluster: new Cluster(scope, "cluster", { ...data.cluster, keyArn: place.keyArn }),
    facts: {
      ...factsOf(place.parts, { ...place, metricsNamespace }),
      ...distributionFacts(place.distributions),
      ...serviceUrls(data.services),
    },
    connections: connectionsOf(scope, data),
    metricsNamespace,
  };
}
