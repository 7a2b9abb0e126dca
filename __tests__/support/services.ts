import { Job, type JobProps } from "../../src/constructs/compute/job/job";
import {
  FargateService,
  type FargateServiceProps,
} from "../../src/constructs/compute/service/fargate-service";
import { TaskDefinition, type TaskDefinitionProps } from "../../src/constructs/compute/task/task-definition";
import type { EnvironmentStack } from "../../src/stacks/environment-stack";
import { withoutTraces } from "../../src/without-traces";
import { account, keyArn, region, testCluster, testLoadBalancer, testNetwork } from "./surroundings";
import { synthesized, testStack } from "./synthesized";

const container = {
  family: "test-dev-api",
  container: "app",
  taskRole: "test-task",
  executionRole: "test-execution",
  cpu: 512,
  memory: 1024,
  architecture: "X86_64",
  user: "1000:1000",
  writable: ["/tmp", "/app/.next/cache"],
  variables: { PORT: "3000", NODE_ENV: "production" },
  secrets: { JWT_SECRET: "arn:b", DATABASE_URL: "arn:a" },
  logs: { group: "/ecs/test", retentionDays: 30 },
  stopTimeoutSeconds: 45,
  exec: false,
  metricsNamespace: "test/dev",
  keyArn,
  account,
  region,
} as const;

const repositoryArn = "arn:aws:ecr:us-east-1:123456789012:repository/test";

/** The JSON of a task definition `aws_ecs_task_definition.task` with its roles and logs. */
export function testTask(changes: Partial<TaskDefinitionProps> = {}) {
  const stack = testStack();
  const image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/test:abc";
  const props = { ...container, image, repositoryArn, port: 3000, ...changes };
  withoutTraces(() => new TaskDefinition(stack, "task", props));
  return synthesized(stack);
}

/** What a service says about its way from the load balancer. */
export const http = {
  targetGroup: "test-api",
  port: 3000,
  priority: 100,
  paths: ["/*"],
  healthCheck: {
    path: "/health",
    intervalSeconds: 30,
    timeoutSeconds: 5,
    healthyThreshold: 2,
    unhealthyThreshold: 3,
    codes: "200",
  },
  deregistrationDelaySeconds: 30,
  healthCheckGraceSeconds: 60,
} as const;

/** The JSON of a service `aws_ecs_service.api` behind a load balancer, with everything around it. */
export function testService(changes: Partial<FargateServiceProps> = {}) {
  const stack = testStack();
  const network = testNetwork(stack);
  const props: FargateServiceProps = {
    ...container,
    name: "test-dev-api",
    securityGroup: "test-dev-api",
    image: {
      pointer: { parameter: "/test/dev/api/image", initialImage: "registry/test:initial" },
      repositoryArn,
    },
    taskProtection: false,
    capacity: "fargate",
    desired: 2,
    http,
    deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200, rollbackAlarms: [] },
    cluster: testCluster(stack),
    network,
    loadBalancer: testLoadBalancer(stack, network),
    ...changes,
  };
  withoutTraces(() => new FargateService(stack, "api", props));
  return synthesized(stack);
}

/** A job `export` with a pointer of its own, and the cluster and network that it runs in. */
export function testJob(stack: EnvironmentStack, changes: Partial<JobProps> = {}) {
  const network = testNetwork(stack);
  const cluster = testCluster(stack);
  const props: JobProps = {
    ...container,
    family: "test-dev-export",
    command: ["bash", "-c", "export"],
    securityGroup: "test-dev-export",
    image: {
      pointer: { parameter: "/test/dev/export/image", initialImage: "registry/export:initial" },
      repositoryArn,
    },
    cluster,
    network,
    ...changes,
  };
  return { job: withoutTraces(() => new Job(stack, "export", props)), cluster, network };
}
