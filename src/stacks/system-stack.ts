import type { Construct } from "constructs";
import type { Environment } from "../config/schema/names/names";
import { Cluster } from "../constructs/compute/cluster";
import type { FargateService } from "../constructs/compute/service/fargate-service";
import { Network } from "../constructs/network/network";
import { CustomerKey } from "../constructs/security/customer-key";
import { Secrets } from "../constructs/security/secrets/secrets";
import { SecurityGroupCheck } from "../constructs/security/security-group-check";
import { createBucketDistributions, servedEncryptedBuckets } from "./edge/create-bucket-distributions";
import { createEntrance, publicUrl } from "./edge/create-distribution";
import { createDistributionLogs } from "./edge/create-distribution-logs";
import { createLoadBalancer, createOriginHeader } from "./edge/create-load-balancer";
import { createZone } from "./edge/create-zone";
import { EnvironmentStack } from "./environment-stack";
import { createBackups } from "./parts/create-backups";
import { createSecondRegion } from "./parts/create-second-region";
import { createParts } from "./parts/parts";
import type { Surroundings } from "./surroundings";
import { createJob } from "./workloads/create-job";
import { createService } from "./workloads/create-service";
import { hasOwnImage } from "./workloads/images";
import { connectionsOf, connectServices, serviceUrls } from "./workloads/service-connections";
import { distributionFacts, factsOf } from "./workloads/variables";
import type { Workplace } from "./workloads/workplace";

/** The lowest AWS provider with native canary and blue/green deployments. */
const trafficShiftingProvider = "6.25.0";

type ServiceData = Environment["services"][string];

/** One environment of one system. */
export class SystemStack extends EnvironmentStack {
  /** @param sharedRegion the region of the system's account stack, where its images and its state are */
  constructor(scope: Construct, environment: Environment, sharedRegion: string) {
    super(scope, {
      ...environment,
      state: { backend: "s3", region: sharedRegion },
      awsProvider: providerFor(environment),
    });
    const surroundings = this.addSurroundings(environment);
    const { secrets, keyArn } = surroundings;
    const zone = createZone(this, environment, surroundings);
    const parts = createParts(this, environment, surroundings, zone);
    if (parts.userPool) {
      secrets.composeUserPoolClient(parts.userPool.client.identity);
    }
    const logs = createDistributionLogs(this, environment);
    const distributions = createBucketDistributions(this, environment, parts.buckets, { zone, logs });
    createSecondRegion(this, environment, parts.database);
    createBackups(this, environment, parts, surroundings);
    const originHeader = createOriginHeader(this, environment);
    const loadBalancer = createLoadBalancer(this, environment, surroundings, { zone, originHeader });
    const cluster = new Cluster(this, "cluster", { ...environment.cluster, keyArn });
    const metricsNamespace = `${environment.system}/${environment.environment}`;
    const url = publicUrl(environment, loadBalancer);
    const workplace: Workplace = {
      ...surroundings,
      system: environment.system,
      environment: environment.environment,
      cluster,
      loadBalancer,
      parts,
      publicUrl: url,
      facts: {
        ...factsOf(parts, url, metricsNamespace),
        ...distributionFacts(distributions),
        ...serviceUrls(environment.services),
      },
      connections: connectionsOf(this, environment),
      metricsNamespace,
      sharedRegion,
    };
    this.addWorkloads(environment, workplace);
    createEntrance(this, environment, { loadBalancer, originHeader, logs }, zone);
    new SecurityGroupCheck(this, "security-groups", { tags: this.ownTags });
    this.describe(workplace);
  }

  /** The key, the network and the secrets, on which everything else stands. */
  private addSurroundings(environment: Environment): Surroundings {
    const { account, region, mail } = environment;
    const { arn: keyArn } = new CustomerKey(this, "key", {
      alias: this.name("key"),
      description: `Encrypts ${this.node.id}`,
      account,
      region,
      mailTopic: mail?.region === region ? mail.feedback.topic : undefined,
      servedBuckets: servedEncryptedBuckets(environment),
    });
    const network = new Network(this, "network", { ...environment.network, keyArn, account, region });
    const secrets = new Secrets(this, "secrets", { ...environment.secrets, keyArn });
    return { account, region, network, keyArn, secrets };
  }

  private addWorkloads({ services, jobs }: Environment, workplace: Workplace): void {
    const running = new Map<string, FargateService>();
    // those first whose images others run
    for (const [id, data] of Object.entries(services).sort(ownImagesFirst)) {
      running.set(id, createService(this, id, data, workplace, running));
    }
    connectServices(running, services);
    for (const [id, data] of Object.entries(jobs)) {
      createJob(this, id, data, workplace, running);
    }
  }

  private describe({
    loadBalancer,
    publicUrl: url,
    cluster,
    network,
    keyArn,
    secrets,
    parts,
  }: Workplace): void {
    this.output("public_url", "Where people reach the environment", url);
    this.output("load_balancer_dns_name", "The load balancer's own name", loadBalancer.dnsName);
    this.output("cluster_name", "The ECS cluster", cluster.name);
    this.output("vpc_id", "The network", network.vpcId);
    this.output("key_arn", "The environment's key", keyArn);
    const { database, databaseProxy, cache, userPool } = parts;
    if (database.address) {
      this.output("database_host", "Where the database answers, inside the network", database.address.host);
    }
    if (databaseProxy) {
      this.output("database_proxy_host", "Where workloads reach the database", databaseProxy.host);
    }
    if (cache) {
      this.output("cache_host", "Where the cache answers, inside the network", cache.address.host);
    }
    if (userPool) {
      this.output("user_pool_id", "The user pool of the application's people", userPool.id);
    }
    this.output("secrets_to_supply", "Secrets that people fill, with their purpose", secrets.supplied);
  }
}

function ownImagesFirst([, a]: [string, ServiceData], [, b]: [string, ServiceData]): number {
  return Number(hasOwnImage(b)) - Number(hasOwnImage(a));
}

function providerFor({ services }: Environment): string | undefined {
  return Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling")
    ? trafficShiftingProvider
    : undefined;
}
