import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { BucketDistribution } from "../../constructs/edge/distribution/bucket/bucket-distribution";
import type { DistributionLogBucket } from "../../constructs/edge/distribution/logs/distribution-log-bucket";
import type { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import type { WebAcl } from "../../constructs/edge/waf/web-acl";
import type { EnvironmentStack } from "../environment-stack";
import type { Buckets } from "../parts/create-buckets";
import { partOf } from "../parts/parts";
import { bucketLogPrefix } from "./create-distribution-logs";
import { createEdgeWaf } from "./create-waf";
import { createEdge, edgeKey } from "./edge-region";

/** Distributions by the part that the bucket behind them is. */
export type BucketDistributions = ReadonlyMap<string, BucketDistribution>;

/** What stands before the buckets that are served, by part. */
export interface ServedBuckets {
  readonly distributions: BucketDistributions;
  readonly firewalls: ReadonlyMap<string, WebAcl>;
}

/** What stands around the buckets that are served. */
interface Around {
  readonly zone?: HostedZone | undefined;
  readonly logs?: DistributionLogBucket | undefined;
  /** Their copies in a second region, by part, which answer where they do not. */
  readonly twins?: Buckets | undefined;
  /** The environment's own key. */
  readonly keyArn: string;
}

/** The buckets of an environment that people read through CloudFront. */
export function createBucketDistributions(
  stack: EnvironmentStack,
  environment: Environment,
  buckets: Buckets,
  { zone, logs, twins, keyArn }: Around,
): ServedBuckets {
  const served = servedBuckets(environment);
  if (served.length === 0) {
    return { distributions: new Map(), firewalls: new Map() };
  }
  if (!zone) {
    throw new Error("a distribution proves its names in a zone; add dns");
  }
  const room = new Construct(createEdge(stack), "buckets");
  const firewalls = new Map<string, WebAcl>();
  const distributions = new Map(
    served.map(([part, data]) => {
      const bucket = partOf(buckets, part);
      const twin = twins?.get(part);
      if (data.waf) {
        const key = edgeKey(stack, environment, keyArn);
        firewalls.set(part, createEdgeWaf(room, `${part}-waf`, data.waf, key));
      }
      const distribution = new BucketDistribution(room, part, {
        ...data,
        bucket,
        ...(twin && { failover: { bucket: twin } }),
        zone,
        webAclArn: firewalls.get(part)?.arn,
        logs: data.accessLogs && logs && { bucket: logs, prefix: bucketLogPrefix(part) },
      });
      describe(stack, part.replaceAll("-", "_"), distribution);
      return [part, distribution] as const;
    }),
  );
  return { distributions, firewalls };
}

/**
 * The names of the buckets that the environment's key encrypts and distributions serve.
 * @param there those of one region, by part
 */
export function servedEncryptedBuckets(
  { buckets }: Environment,
  there: Readonly<Record<string, { readonly name: string }>>,
): string[] {
  return Object.entries(buckets).flatMap(([part, { distribution, encryption }]) =>
    distribution && encryption === "customer-key" ? (there[part]?.name ?? []) : [],
  );
}

type Data = NonNullable<Environment["buckets"][string]["distribution"]>;

function servedBuckets({ buckets }: Environment): [string, Data][] {
  return Object.entries(buckets).flatMap(([part, { distribution }]) =>
    distribution ? [[part, distribution]] : [],
  );
}

function describe(stack: EnvironmentStack, part: string, { url, id }: BucketDistribution): void {
  stack.output(`${part}_url`, `Where people read what the bucket ${part} serves`, url);
  stack.output(`${part}_distribution_id`, `The CloudFront distribution before the bucket ${part}`, id);
}
