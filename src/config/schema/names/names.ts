import { parseCidr } from "../../../cidr";
import { planSubnets, type SubnetPlan, zoneLetter } from "../../../subnet-plan";
import type { EnvironmentData } from "../environment-fields";
import { addressOf, type MailData } from "../messaging/mail";
import type { SecondRegion } from "../network/second-region";
import { namedCanaries } from "./canary-names";
import { namedDns } from "./dns-names";
import { mapValues } from "./map-values";
import { namedDashboard, namedObservability } from "./observability-names";
import { namedPreviews } from "./preview-names";
import { namedProxy } from "./proxy-names";
import { namedThere } from "./second-region-names";
import { namedWaf } from "./waf-names";
import { namedJob, namedService } from "./workload-names";

/** What is needed of an environment to name its parts. */
export type Named = Pick<
  EnvironmentData,
  | "system"
  | "environment"
  | "account"
  | "region"
  | "network"
  | "dns"
  | "loadBalancer"
  | "distribution"
  | "secrets"
  | "database"
  | "cache"
  | "buckets"
  | "backups"
  | "userPool"
  | "cluster"
  | "queues"
  | "mail"
  | "services"
  | "previews"
  | "jobs"
  | "observability"
  | "secondRegion"
  | "accelerator"
>;

/**
 * The environment with every name it has on AWS: the document's where the data gives one, else
 * `<system>-<environment>-<part>`. Nothing behind this decides a name that a document could give.
 */
export function withNames<T extends Named>(data: T) {
  const prefix = `${data.system}-${data.environment}`;
  return {
    ...data,
    network: namedNetwork(data.network, prefix),
    dns: data.dns && namedDns(data.dns, prefix),
    loadBalancer: {
      ...data.loadBalancer,
      name: data.loadBalancer.name ?? `${prefix}-alb`,
      securityGroup: data.loadBalancer.securityGroup ?? `${prefix}-alb`,
      accessLogBucket: `${prefix}-alb-logs-${data.account}`,
      waf: data.loadBalancer.waf && namedWaf(data.loadBalancer.waf, `${prefix}-waf`),
    },
    distribution: data.distribution && {
      ...data.distribution,
      name: `${prefix}-edge`,
      waf: data.distribution.waf && namedWaf(data.distribution.waf, `${prefix}-waf`),
      errorPages: data.distribution.errorPages && {
        ...data.distribution.errorPages,
        bucketName: `${prefix}-error-pages-${data.account}`,
      },
    },
    secrets: {
      ...data.secrets,
      entries: mapValues(data.secrets.entries, (secret, part) => ({ name: `${prefix}/${part}`, ...secret })),
    },
    database: namedDatabase(data.database, prefix),
    cache: data.cache && {
      ...data.cache,
      identifier: data.cache.identifier ?? `${prefix}-cache`,
      securityGroup: data.cache.securityGroup ?? `${prefix}-cache`,
    },
    buckets: mapValues(data.buckets, (bucket, part) => ({
      ...bucket,
      name: bucket.name ?? `${prefix}-${part}-${data.account}`,
      distribution: bucket.distribution && {
        ...bucket.distribution,
        name: `${prefix}-${part}`,
        waf: bucket.distribution.waf && namedWaf(bucket.distribution.waf, `${prefix}-${part}-waf`),
      },
    })),
    backups: data.backups && {
      ...data.backups,
      name: `${prefix}-backups`,
      copyName: `${prefix}-copies`,
    },
    requestLogBucket: `${prefix}-s3-logs-${data.account}`,
    /** In which CloudFront writes down what it was asked for. */
    distributionLogBucket: `${prefix}-edge-logs-${data.account}`,
    /** Of what CloudFront and Route 53 keep in their region, where that is not the environment's own. */
    edgeKey: `${prefix}-edge-key`,
    userPool: data.userPool && { ...data.userPool, name: data.userPool.name ?? `${prefix}-users` },
    cluster: { ...data.cluster, name: data.cluster.name ?? prefix },
    /** In which services find each other, where one calls another. */
    serviceNamespace: prefix,
    queues: mapValues(data.queues, (queue, id) => namedQueue(queue, `${prefix}-${id}`)),
    mail: data.mail && namedMail(data.mail, prefix),
    services: mapValues(data.services, (service, id) => ({
      ...namedService(service, id, prefix),
      connect: service.connect && { ...service.connect, name: service.connect.name ?? id },
    })),
    previews: namedPreviews(data, prefix),
    jobs: mapValues(data.jobs, (job, id) => namedJob(job, `${prefix}-${id}`, `/ecs/${prefix}/${id}`)),
    observability: data.observability && {
      ...namedObservability(data.observability, prefix),
      dashboard: namedDashboard(data.observability.dashboard, prefix),
    },
    canaries: namedCanaries(data.observability?.canaries ?? {}, prefix),
    canaryBucket: `${prefix}-canaries-${data.account}`,
    /** What watches CloudFront's region, where that is not the environment's own. */
    edgeObservability: data.observability && namedObservability(data.observability, `${prefix}-edge`),
    secondRegion: data.secondRegion && {
      ...namedSecondRegion(data.secondRegion, data.account, prefix),
      ...namedThere(data, data.secondRegion, `${prefix}-${data.secondRegion.region}`),
      observability:
        data.observability && namedObservability(data.observability, `${prefix}-${data.secondRegion.region}`),
    },
    accelerator: data.accelerator && {
      ...data.accelerator,
      name: data.accelerator.name ?? `${prefix}-accelerator`,
      flowLogBucket: `${prefix}-accelerator-logs-${data.account}`,
    },
  };
}

/** One environment as the stacks build it: valid, complete and with every name. */
export type Environment = ReturnType<typeof withNames<EnvironmentData>>;

function namedNetwork(network: EnvironmentData["network"], prefix: string) {
  return { ...network, name: network.name ?? `${prefix}-vpc`, subnets: namedSubnets(network, prefix) };
}

function namedSubnets(
  { cidr, zones, subnets }: EnvironmentData["network"],
  prefix: string,
): (SubnetPlan & { name: string })[] {
  if (subnets.layout === "explicit") {
    return subnets.list;
  }
  const block = parseCidr(cidr) ?? { first: 0, bits: 16 };
  return planSubnets(block, subnets.tiers, zones).map((plan) => ({
    ...plan,
    name: `${prefix}-${plan.tier}-${zoneLetter(plan.zone)}`,
  }));
}

function namedDatabase(database: EnvironmentData["database"], prefix: string) {
  const names = {
    identifier: ("identifier" in database && database.identifier) || `${prefix}-db`,
    securityGroup: ("securityGroup" in database && database.securityGroup) || `${prefix}-database`,
  };
  return database.engine === "aurora-postgresql"
    ? { ...database, ...names, proxy: database.proxy && namedProxy(database.proxy, prefix) }
    : { ...database, ...names };
}

/** Names in a second region say which: roles have one name in all regions. */
function namedSecondRegion(
  { region, network, database, buckets }: SecondRegion,
  account: string,
  environment: string,
) {
  const prefix = `${environment}-${region}`;
  return {
    region,
    key: `${prefix}-key`,
    network: namedNetwork(network, prefix),
    database: database && {
      ...database,
      identifier: database.identifier ?? `${prefix}-db`,
      securityGroup: database.securityGroup ?? `${prefix}-database`,
      globalIdentifier: database.globalIdentifier ?? `${environment}-global`,
    },
    buckets: mapValues(buckets, ({ name, timeControl }, part) => ({
      name: name ?? `${prefix}-${part}-${account}`,
      timeControl,
      /** In which S3 copies there, and back. */
      roles: { there: `${environment}-${part}-replication`, back: `${prefix}-${part}-replication` },
    })),
    requestLogBucket: `${prefix}-s3-logs-${account}`,
  };
}

function namedMail({ from, mailFrom, ...mail }: MailData, prefix: string) {
  const [usual = `noreply@${mail.domain}`, ...others] = from.map((sender) => addressOf(sender, mail.domain));
  return {
    ...mail,
    from: [usual, ...others] as const,
    mailFromDomain: `${mailFrom}.${mail.domain}`,
    configurationSet: mail.configurationSet ?? `${prefix}-mail`,
    feedback: { ...mail.feedback, topic: mail.feedback.topic ?? `${prefix}-mail-feedback` },
    templates: mapValues(mail.templates, (template, part) => ({
      ...template,
      name: template.name ?? `${prefix}-${part}`,
    })),
  };
}

function namedQueue(queue: EnvironmentData["queues"][string], byDefault: string) {
  const name = queue.name ?? byDefault;
  return { ...queue, name, deadLetterName: `${name}-dead-letters` };
}
