import type { Construct } from "constructs";
import type { Environment } from "../config/schema/names/names";
import { Secrets } from "../constructs/security/secrets/secrets";
import { SecurityGroupCheck } from "../constructs/security/security-group-check";
import { createPreviews } from "./delivery/create-previews";
import { describeDelivery } from "./delivery/describe-delivery";
import { createBucketDistributions, servedEncryptedBuckets } from "./edge/create-bucket-distributions";
import { createEntrance, publicUrl } from "./edge/create-distribution";
import { createDistributionLogs } from "./edge/create-distribution-logs";
import { createLoadBalancer, createOriginHeader } from "./edge/create-load-balancer";
import { createZone } from "./edge/create-zone";
import { EnvironmentStack } from "./environment-stack";
import { createBudget } from "./observability/create-budget";
import { observe } from "./observability/observe";
import { createBackups } from "./parts/create-backups";
import { createParts } from "./parts/parts";
import { createSecondRegion } from "./second-region/create-second-region";
import { createWorkloadsThere } from "./second-region/create-workloads-there";
import { createPlace, type OwnSurroundings } from "./surroundings";
import { createWorkloads } from "./workloads/create-workloads";
import { describeRegion } from "./workloads/describe";
import { createWorkplace, type Workplace } from "./workloads/workplace";

/** The lowest AWS provider with native canary and blue/green deployments. */
const trafficShiftingProvider = "6.25.0";

/** One environment of one system. */
export class SystemStack extends EnvironmentStack {
  /**
   * @param sharedRegion the region of the system's account stack, where its images and its state are
   * @param boundedRoles whether pipelines apply it, which make no role without the account's boundary
   */
  constructor(scope: Construct, environment: Environment, sharedRegion: string, boundedRoles = false) {
    super(scope, {
      ...environment,
      boundedRoles,
      state: { backend: "s3", region: sharedRegion },
      awsProvider: providerFor(environment),
    });
    const surroundings = this.addSurroundings(environment);
    const dns = createZone(this, environment, surroundings);
    const zone = dns?.zone;
    const parts = createParts(this, environment, surroundings, zone);
    const logs = createDistributionLogs(this, environment);
    const second = createSecondRegion(this, environment, { surroundings, parts });
    const { keyArn } = surroundings;
    const served = createBucketDistributions(this, environment, parts.buckets, {
      zone,
      logs,
      twins: second?.twins,
      keyArn,
    });
    const backups = createBackups(this, environment, parts, surroundings);
    const originHeader = createOriginHeader(this, environment);
    const regional = createLoadBalancer(this, environment, surroundings, {
      proof: zone && { zone },
      originHeader,
    });
    const { loadBalancer } = regional;
    const workplace = createWorkplace(this, environment, {
      ...surroundings,
      loadBalancer,
      parts: { ...parts, writer: second?.there?.writerForFirst },
      distributions: served.distributions,
      publicUrl: publicUrl(environment, loadBalancer),
      imageRegion: sharedRegion,
    });
    const running = createWorkloads(this, environment, workplace);
    createPreviews(this, environment, workplace, running);
    const there = second && createWorkloadsThere(second, environment, workplace, originHeader);
    const other = there?.shown.loadBalancer;
    const behind = { loadBalancer, other, originHeader, logs, keyArn };
    const entrance = createEntrance(this, environment, behind, zone);
    const built = { parts, workplace, running, regional, served, entrance, dns, backups, there };
    observe(this, environment, surroundings, built);
    new SecurityGroupCheck(this, "security-groups", { tags: this.ownTags });
    createBudget(this, environment);
    describeDelivery(this, environment, running, workplace);
    this.describe(workplace, surroundings.secrets);
  }

  /** The key, the network and the secrets, on which everything else stands. */
  private addSurroundings(environment: Environment): OwnSurroundings {
    const { account, region, network, mail } = environment;
    const place = createPlace(this, {
      account,
      region,
      network,
      alias: this.name("key"),
      description: `Encrypts ${this.node.id}`,
      mailTopic: mail?.region === region ? mail.feedback.topic : undefined,
      servedBuckets: servedEncryptedBuckets(environment, environment.buckets),
    });
    return { ...place, secrets: new Secrets(this, "secrets", { ...environment.secrets, ...place }) };
  }

  private describe(workplace: Workplace, secrets: Secrets): void {
    const { parts } = workplace;
    this.output("public_url", "Where people reach the environment", workplace.publicUrl);
    describeRegion(this, workplace);
    if (parts.userPool) {
      this.output("user_pool_id", "The user pool of the application's people", parts.userPool.id);
    }
    this.output("secret_origins", "Where the value of each secret comes from", secrets.origins);
    this.output("secrets_to_supply", "Secrets that people fill, with their purpose", secrets.supplied);
  }
}

function providerFor({ services }: Environment): string | undefined {
  return Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling")
    ? trafficShiftingProvider
    : undefined;
}
