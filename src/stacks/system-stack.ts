import type { Construct } from "constructs";
import type { Environment } from "../config/schema/names/names";
import { Cluster } from "../constructs/compute/cluster";
import { FargateService } from "../constructs/compute/service/fargate-service";
import type { Database } from "../constructs/data/database/database";
import { HostedZone } from "../constructs/edge/hosted-zone";
import { LoadBalancer } from "../constructs/edge/load-balancer";
import { Network } from "../constructs/network/network";
import { CustomerKey } from "../constructs/security/customer-key";
import { Secrets } from "../constructs/security/secrets/secrets";
import { SecurityGroupCheck } from "../constructs/security/security-group-check";
import { createDatabase } from "./create-database";
import { EnvironmentStack } from "./environment-stack";
import { resolveVariables } from "./variables";

/** The lowest AWS provider with native canary and blue/green deployments. */
const trafficShiftingProvider = "6.25.0";

type ServiceData = Environment["services"][string];

/** One environment of one system. */
export class SystemStack extends EnvironmentStack {
  private readonly key: CustomerKey;
  private readonly network: Network;
  private readonly secrets: Secrets;
  private readonly database: Database;
  private readonly loadBalancer: LoadBalancer;
  private readonly cluster: Cluster;

  /** @param sharedRegion the region of the system's account stack, where its images and its state are */
  constructor(scope: Construct, environment: Environment, sharedRegion: string) {
    super(scope, {
      ...environment,
      state: { backend: "s3", region: sharedRegion },
      awsProvider: providerFor(environment),
    });
    const { account, region } = environment;
    this.key = new CustomerKey(this, "key", {
      alias: this.name("key"),
      description: `Encrypts ${this.node.id}`,
      account,
      region,
    });
    const keyArn = this.key.arn;
    this.network = new Network(this, "network", { ...environment.network, keyArn, account, region });
    this.secrets = new Secrets(this, "secrets", { ...environment.secrets, keyArn });
    this.database = createDatabase(this, environment, {
      network: this.network,
      keyArn,
      secrets: this.secrets,
    });
    if (this.database.address) {
      this.secrets.compose(this.database.address);
    }
    this.loadBalancer = this.addEdge(environment);
    this.cluster = new Cluster(this, "cluster", { ...environment.cluster, keyArn });
    for (const [id, service] of Object.entries(environment.services)) {
      this.addService(id, service, environment, sharedRegion);
    }
    new SecurityGroupCheck(this, "security-groups", { tags: this.ownTags });
    this.describe();
  }

  private addEdge({ dns, loadBalancer, account, region }: Environment): LoadBalancer {
    const zone = dns && new HostedZone(this, "zone", dns);
    const balancer = new LoadBalancer(this, "load-balancer", {
      ...loadBalancer,
      network: this.network,
      zone,
      account,
      region,
    });
    if (zone && loadBalancer.listener.protocol === "https") {
      for (const domain of loadBalancer.listener.domains) {
        zone.addAlias(domain, balancer);
      }
    }
    if (zone?.nameServers) {
      this.output("name_servers", "The servers to delegate the zone to", zone.nameServers);
    }
    return balancer;
  }

  private addService(
    id: string,
    data: ServiceData,
    { account, region, system, environment }: Environment,
    sharedRegion: string,
  ): void {
    const { repository, initialTag } = data.image;
    const service = new FargateService(this, id, {
      ...data,
      image: {
        parameter: `/${system}/${environment}/${id}/image`,
        initialImage: `${account}.dkr.ecr.${sharedRegion}.amazonaws.com/${repository}:${initialTag}`,
        repositoryArn: `arn:aws:ecr:${sharedRegion}:${account}:repository/${repository}`,
      },
      variables: resolveVariables(data.variables, this.loadBalancer.url, this.database.address),
      secrets: this.secretReferences(data),
      keyArn: this.key.arn,
      account,
      region,
      cluster: this.cluster,
      network: this.network,
      loadBalancer: this.loadBalancer,
    });
    this.database.allowFrom(service.securityGroup);
    const parts = Object.values(data.secrets).map(partOf);
    this.secrets.grantRead(service.task.executionRole, parts);
    service.startAfter(...service.task.policies, ...this.secrets.values(parts), ...this.database.ready);
    this.output(`${id.replaceAll("-", "_")}_service_name`, `The ECS service of ${id}`, service.name);
    this.output(
      `${id.replaceAll("-", "_")}_image_parameter`,
      `The pointer to the image of ${id}`,
      service.image.parameter,
    );
  }

  private secretReferences({ secrets }: ServiceData): Record<string, string> {
    return Object.fromEntries(
      Object.entries(secrets).map(([variable, reference]) => [
        variable,
        typeof reference === "string"
          ? this.secrets.reference(reference)
          : this.secrets.reference(reference.secret, reference.key),
      ]),
    );
  }

  private describe(): void {
    this.output("public_url", "Where people reach the environment", this.loadBalancer.url);
    this.output("load_balancer_dns_name", "The load balancer's own name", this.loadBalancer.dnsName);
    this.output("cluster_name", "The ECS cluster", this.cluster.name);
    this.output("vpc_id", "The network", this.network.vpcId);
    this.output("key_arn", "The environment's key", this.key.arn);
    if (this.database.address) {
      this.output(
        "database_host",
        "Where the database answers, inside the network",
        this.database.address.host,
      );
    }
    this.output("secrets_to_supply", "Secrets that people fill, with their purpose", this.secrets.supplied);
  }
}

function partOf(reference: ServiceData["secrets"][string]): string {
  return typeof reference === "string" ? reference : reference.secret;
}

function providerFor({ services }: Environment): string | undefined {
  return Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling")
    ? trafficShiftingProvider
    : undefined;
}
