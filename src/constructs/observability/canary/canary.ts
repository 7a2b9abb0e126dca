import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { SyntheticsCanary } from "@cdktf/provider-aws/lib/synthetics-canary";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { Role } from "../../security/role";
import { type CanaryMetrics, canaryMetrics, canaryNamespace } from "../metrics/canary-metrics";
import type { CanaryBucket } from "./canary-bucket";
import { canaryHandler, canaryPackage } from "./canary-package";

/** Node.js without a browser. Source: CloudWatch User Guide, "Runtime versions using Node.js", read in November 2026. */
const runtime = "syn-nodejs-5.4";

/** What of a run's time is left to say that nobody answered. */
const reserveSeconds = 5;

export interface CanaryProps {
  readonly name: string;
  /** The name of its role. */
  readonly role: string;
  readonly domain: string;
  readonly path: string;
  readonly rateMinutes: number;
  /** How long a run may take. */
  readonly timeoutSeconds: number;
  /** How long its results and logs are kept. */
  readonly retentionDays: number;
  readonly bucket: CanaryBucket;
  readonly keyArn: string;
  readonly account: string;
  readonly region: string;
}

/**
 * Asks for a path over HTTPS, as people do: from AWS's own network, outside of the VPC. It may write its
 * results and logs and tell its metrics, and next to nothing else.
 *
 * Monthly cost in us-east-1: $0.0012 a run, $10.50 for one every five minutes; about $0.50 more for the function's time and logs.
 * @example new Canary(canaries, "health", { name: "saas-prod-health", domain: "api.saas.example", path: "/health", rateMinutes: 5, … });
 */
export class Canary extends Construct {
  readonly metrics: CanaryMetrics;

  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    this.metrics = canaryMetrics(props.name);
    const canary = this.addCanary(id, props, this.addRole(id, props));
    this.addLogs(canary, props);
  }

  private addRole(id: string, { bucket, ...props }: CanaryProps): Role {
    const role = new Role(this, "role", {
      name: props.role,
      description: `Runs the canary ${props.name}`,
      service: "lambda.amazonaws.com",
    });
    bucket.grantResults(role, id);
    role.grant("write-logs", {
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: `arn:aws:logs:${props.region}:${props.account}:log-group:/aws/lambda/${canaryFunctionPrefix(props.name)}*:*`,
    });
    role.grant("tell-metrics", {
      Action: "cloudwatch:PutMetricData",
      // metrics have no ARNs
      Resource: "*",
      Condition: { StringEquals: { "cloudwatch:namespace": canaryNamespace } },
    });
    return role;
  }

  private addCanary(id: string, { bucket, ...props }: CanaryProps, role: Role): SyntheticsCanary {
    const url = `https://${props.domain}${props.path}`;
    const waitSeconds = props.timeoutSeconds - reserveSeconds;
    const { key, versionId } = bucket.addPackage(id, canaryPackage({ url, waitSeconds }));
    return new SyntheticsCanary(this, "Resource", {
      name: props.name,
      executionRoleArn: role.arn,
      runtimeVersion: runtime,
      handler: canaryHandler,
      s3Bucket: bucket.name,
      s3Key: key,
      s3Version: versionId,
      schedule: { expression: rate(props.rateMinutes) },
      // the smallest that there is
      runConfig: { timeoutInSeconds: props.timeoutSeconds, memoryInMb: 960 },
      startCanary: true,
      deleteLambda: true,
      artifactS3Location: bucket.resultsOf(id),
      artifactConfig: { s3Encryption: { encryptionMode: "SSE_KMS", kmsKeyArn: props.keyArn } },
      successRetentionPeriod: props.retentionDays,
      failureRetentionPeriod: props.retentionDays,
      dependsOn: role.policies,
    });
  }

  /** Lambda would make the group itself, to be kept for ever, so the role may not; its name is AWS's choice. */
  private addLogs({ engineArn }: SyntheticsCanary, { retentionDays, keyArn }: CanaryProps): void {
    new CloudwatchLogGroup(this, "logs", {
      name: `/aws/lambda/${Fn.element(Fn.split(":", engineArn), 6)}`,
      retentionInDays: retentionDays,
      kmsKeyId: keyArn,
    });
  }
}

/** Functions have at most 64 characters, of which 43 are Synthetics' own: `cwsyn-<name>-<id>`. */
export function canaryFunctionPrefix(name: string): string {
  return `cwsyn-${name.slice(0, 21)}`;
}

function rate(minutes: number): string {
  if (minutes === 60) {
    return "rate(1 hour)";
  }
  return `rate(${minutes} minute${minutes === 1 ? "" : "s"})`;
}
