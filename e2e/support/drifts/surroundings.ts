import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from "@aws-sdk/client-ecs";
import { DeletePublicAccessBlockCommand, GetPublicAccessBlockCommand, S3Client } from "@aws-sdk/client-s3";
import type { Emulator } from "../../../local/start-emulator";
import { callJson, callQuery } from "../aws-call";
import { type Drift, toReach } from "./drift";

const cluster = "dougust-dev";
const service = "dougust-dev-api";
const Bucket = "dougust-dev-alb-logs-123456789012";
const logGroupName = "/ecs/dougust-dev/api";

/** What stands around the database: the load balancer, its logs, the service, its logs, the key. */
export const otherDrifts: readonly Drift[] = [
  {
    what: "a load balancer without deletion protection",
    address: "aws_lb.load_balancer",
    make: (emulator) => unprotect(emulator),
    read: (emulator) => isProtected(emulator),
    described: true,
  },
  {
    what: "a bucket that can be made public",
    address: "aws_s3_bucket_public_access_block.load_balancer_access_logs_public_access",
    make: (emulator) => storage(emulator).send(new DeletePublicAccessBlockCommand({ Bucket })),
    read: (emulator) => publicAccess(emulator),
    described: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  },
  {
    what: "a key that is not rotated any more",
    address: "aws_kms_key.key",
    make: (emulator) => keys(emulator, "DisableKeyRotation"),
    read: async (emulator) => (await keys(emulator, "GetKeyRotationStatus")).KeyRotationEnabled,
    described: true,
  },
  {
    what: "logs that are kept for a day",
    address: "aws_cloudwatch_log_group.api_task_logs",
    make: (emulator) => logs(emulator, "PutRetentionPolicy", { logGroupName, retentionInDays: 1 }),
    read: async (emulator) => {
      const { logGroups } = await logs(emulator, "DescribeLogGroups", { logGroupNamePrefix: logGroupName });
      return logGroups?.[0]?.retentionInDays;
    },
    described: 14,
  },
  {
    what: "a service that goes on with deployments that fail",
    address: "aws_ecs_service.api",
    make: (emulator) => breakCircuitBreaker(emulator),
    read: async (emulator) => {
      const found = await containers(emulator).send(
        new DescribeServicesCommand({ cluster, services: [service] }),
      );
      return found.services?.[0]?.deploymentConfiguration?.deploymentCircuitBreaker;
    },
    described: { enable: true, rollback: true },
  },
];

async function unprotect(emulator: Emulator): Promise<void> {
  await loadBalancing(emulator, "ModifyLoadBalancerAttributes", {
    LoadBalancerArn: await loadBalancer(emulator),
    "Attributes.member.1.Key": "deletion_protection.enabled",
    "Attributes.member.1.Value": "false",
  });
}

async function isProtected(emulator: Emulator): Promise<boolean> {
  const LoadBalancerArn = await loadBalancer(emulator);
  const answer = await loadBalancing(emulator, "DescribeLoadBalancerAttributes", { LoadBalancerArn });
  const attribute = answer
    .split("</member>")
    .find((member) => member.includes("deletion_protection.enabled"));
  return attribute?.includes("<Value>true</Value>") ?? false;
}

async function loadBalancer(emulator: Emulator): Promise<string> {
  const answer = await loadBalancing(emulator, "DescribeLoadBalancers", {});
  return /<LoadBalancerArn>([^<]+)/.exec(answer)?.[1] ?? "";
}

function loadBalancing(emulator: Emulator, Action: string, input: Record<string, string>): Promise<string> {
  return callQuery(emulator, "elasticloadbalancing", { Action, Version: "2015-12-01", ...input });
}

function publicAccess(emulator: Emulator): Promise<unknown> {
  return storage(emulator)
    .send(new GetPublicAccessBlockCommand({ Bucket }))
    .then((answer) => answer.PublicAccessBlockConfiguration)
    .catch((error: Error) => error.name);
}

async function keys(emulator: Emulator, operation: string): Promise<{ KeyRotationEnabled?: boolean }> {
  const alias = { KeyId: "alias/dougust-dev-key" };
  const { KeyMetadata } = await callJson<{ KeyMetadata: { KeyId: string } }>(
    emulator,
    "kms",
    "TrentService.DescribeKey",
    alias,
  );
  return callJson(emulator, "kms", `TrentService.${operation}`, { KeyId: KeyMetadata.KeyId });
}

function logs(
  emulator: Emulator,
  operation: string,
  input: object,
): Promise<{ logGroups?: { retentionInDays?: number }[] }> {
  return callJson(emulator, "logs", `Logs_20140328.${operation}`, input);
}

async function breakCircuitBreaker(emulator: Emulator): Promise<void> {
  const deploymentConfiguration = { deploymentCircuitBreaker: { enable: false, rollback: false } };
  await containers(emulator).send(new UpdateServiceCommand({ cluster, service, deploymentConfiguration }));
}

function storage(emulator: Emulator): S3Client {
  return new S3Client({ ...toReach(emulator), forcePathStyle: true });
}

function containers(emulator: Emulator): ECSClient {
  return new ECSClient(toReach(emulator));
}
