import {
  type ContainerProps,
  containerDefinition,
  writableDirectories,
} from "../../../../../src/constructs/compute/task/container-definition";

const props: ContainerProps = {
  container: "app",
  image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/test:abc",
  user: "1000:1000",
  writable: ["/tmp", "/app/.next/cache"],
  port: 3000,
  variables: { PORT: "3000", NODE_ENV: "production" },
  secrets: { JWT_SECRET: "arn:b", DATABASE_URL: "arn:a" },
  stopTimeoutSeconds: 45,
  exec: false,
  region: "me-south-1",
};

function container(changes: Partial<ContainerProps> = {}) {
  return containerDefinition({ ...props, ...changes }, "/ecs/test");
}

test("the container has no root rights, a read-only file system and an init process", () => {
  expect(container()).toMatchObject({
    name: "app",
    image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/test:abc",
    essential: true,
    user: "1000:1000",
    readonlyRootFilesystem: true,
    linuxParameters: { initProcessEnabled: true },
    stopTimeout: 45,
    portMappings: [{ containerPort: 3000, hostPort: 3000, protocol: "tcp" }],
  });
});

test("only the directories of the data can be written to", () => {
  expect(container().mountPoints).toEqual([
    { sourceVolume: "tmp", containerPath: "/tmp", readOnly: false },
    { sourceVolume: "app--next-cache", containerPath: "/app/.next/cache", readOnly: false },
  ]);
});

test("sessions in containers need two more directories", () => {
  expect(writableDirectories({ ...props, exec: true })).toEqual([
    "/tmp",
    "/app/.next/cache",
    "/var/lib/amazon",
    "/var/log/amazon",
  ]);
  expect(container({ exec: true }).mountPoints).toContainEqual({
    sourceVolume: "var-lib-amazon",
    containerPath: "/var/lib/amazon",
    readOnly: false,
  });
});

test("variables and secrets are sorted, so that their order in the data makes no new revision", () => {
  expect(container().environment).toEqual([
    { name: "NODE_ENV", value: "production" },
    { name: "PORT", value: "3000" },
  ]);
  expect(container().secrets).toEqual([
    { name: "DATABASE_URL", valueFrom: "arn:a" },
    { name: "JWT_SECRET", valueFrom: "arn:b" },
  ]);
});

test("a health check is passed on in ECS's own terms, a command as it is", () => {
  // WHEN
  const made = container({
    command: ["celery", "worker"],
    healthCheck: {
      command: ["CMD", "ok"],
      intervalSeconds: 60,
      timeoutSeconds: 30,
      retries: 4,
      startPeriodSeconds: 90,
    },
  });
  // THEN
  expect(made).toMatchObject({ command: ["celery", "worker"] });
  expect(made).toHaveProperty("healthCheck", {
    command: ["CMD", "ok"],
    interval: 60,
    timeout: 30,
    retries: 4,
    startPeriod: 90,
  });
});

test("what the data leaves out is left to the image", () => {
  // WHEN
  const made = container({ port: undefined });
  // THEN
  expect(made).toHaveProperty("image");
  expect(made).not.toHaveProperty("portMappings");
  expect(made).not.toHaveProperty("command");
  expect(made).not.toHaveProperty("healthCheck");
});

test("the container logs to its group in its region", () => {
  expect(container().logConfiguration).toEqual({
    logDriver: "awslogs",
    options: {
      "awslogs-group": "/ecs/test",
      "awslogs-region": "me-south-1",
      "awslogs-stream-prefix": "ecs",
    },
  });
});
