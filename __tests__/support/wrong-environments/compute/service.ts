import type { Mistake } from "../mistake";

const api = "services.api";
const noName = 'is no name; use lower-case letters, digits and single hyphens, as in "app-user"';

/** Mistakes in one service: its image, size, container and roll-out. */
export const serviceMistakes: readonly Mistake[] = [
  {
    name: "the image of a service that runs another's itself",
    page: "worker",
    set: { "services.backend.image": { of: "worker" } },
    path: "services.backend.image.of",
    message: '"worker" is no service with an image of its own; write { repository, initialTag }',
    also: [
      ...["services.worker", "jobs.create-roles"].map((path) => ({
        path: `${path}.image.of`,
        message: '"backend" is no service with an image of its own; write { repository, initialTag }',
      })),
    ],
  },
  {
    name: "its own image",
    set: { "services.api.image": { of: "api" } },
    path: "services.api.image.of",
    message: '"api" is no service with an image of its own; write { repository, initialTag }',
  },
  {
    name: "CPU units that Fargate does not have",
    set: { [`${api}.cpu`]: 1000 },
    path: `${api}.cpu`,
    message: "Fargate has no task with 1000 CPU units; choose 256, 512, 1024, 2048, 4096, 8192, 16384",
  },
  {
    name: "memory that does not go with the smallest CPU",
    set: { [`${api}.cpu`]: 256, [`${api}.memory`]: 4096 },
    path: `${api}.memory`,
    message: "Fargate has no 4096 MiB with 256 CPU units; choose 512, 1024, 2048",
  },
  {
    name: "memory that does not go with half a vCPU",
    set: { [`${api}.cpu`]: 512, [`${api}.memory`]: 512 },
    path: `${api}.memory`,
    message: "Fargate has no 512 MiB with 512 CPU units; choose 1024, 2048, 3072, 4096",
  },
  {
    name: "memory that does not go with a larger CPU",
    set: { [`${api}.memory`]: 1024 },
    path: `${api}.memory`,
    message: "Fargate has no 1024 MiB with 1024 CPU units; choose 2048 to 8192 in steps of 1024",
  },
  {
    name: "memory between the steps",
    set: { [`${api}.cpu`]: 8192, [`${api}.memory`]: 17408 },
    path: `${api}.memory`,
    message: "Fargate has no 17408 MiB with 8192 CPU units; choose 16384 to 61440 in steps of 4096",
  },
  {
    name: "no memory",
    remove: `${api}.memory`,
    path: `${api}.memory`,
    message: "is missing; add a number",
  },
  {
    name: "a misspelt setting",
    set: { [`${api}.memry`]: 2048 },
    path: `${api}.memry`,
    message: '"memry" is no setting here; check its spelling and place, or remove it',
    value: '"memry"',
  },
  {
    name: "an architecture that does not exist",
    set: { [`${api}.architecture`]: "arm" },
    path: `${api}.architecture`,
    message: '"arm" is not possible here; choose "X86_64", "ARM64"',
  },
  {
    name: "a capacity that does not exist",
    set: { [`${api}.capacity`]: "spot" },
    path: `${api}.capacity`,
    message: '"spot" is not possible here; choose "fargate", "fargate-spot"',
  },
  {
    name: "an image called latest",
    set: { [`${api}.image.initialTag`]: "latest" },
    path: `${api}.image.initialTag`,
    message: '"latest" moves under a running service; use a git SHA or a name of its own',
  },
  {
    name: "an image tag with a slash",
    set: { [`${api}.image.initialTag`]: "feature/login" },
    path: `${api}.image.initialTag`,
    message: '"feature/login" is no image tag; use letters, digits and . _ -',
  },
  {
    name: "an image tag that is too long",
    set: { [`${api}.image.initialTag`]: "a".repeat(129) },
    path: `${api}.image.initialTag`,
    message: `"${"a".repeat(129)}" is no image tag; use letters, digits and . _ -`,
  },
  {
    name: "the whole address of an image",
    set: { [`${api}.image.repository`]: "docker.io/library/node:20" },
    path: `${api}.image.repository`,
    message: '"docker.io/library/node:20" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
  {
    name: "an empty command",
    set: { [`${api}.command`]: [] },
    path: `${api}.command`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a command that is one text",
    set: { [`${api}.command`]: "node server.js" },
    path: `${api}.command`,
    message: '"node server.js" is not an array; write an array',
  },
  {
    name: "a process that runs as root",
    set: { [`${api}.user`]: "0:0" },
    path: `${api}.user`,
    message: '"0:0" is no unprivileged user; write a numeric user and group, as in "1000:1000"',
  },
  {
    name: "a process of a named user",
    set: { [`${api}.user`]: "node" },
    path: `${api}.user`,
    message: '"node" is no unprivileged user; write a numeric user and group, as in "1000:1000"',
  },
  {
    name: "a writable directory without its root",
    set: { [`${api}.writable[1]`]: "var/cache" },
    path: `${api}.writable[1]`,
    message: '"var/cache" is no absolute directory; write it as in "/tmp"',
  },
  {
    name: "a writable directory that leaves itself",
    set: { [`${api}.writable[1]`]: "/var/../etc" },
    path: `${api}.writable[1]`,
    message: '"/var/../etc" is no absolute directory; write it as in "/tmp"',
  },
  {
    name: "a writable directory with a slash too many",
    set: { [`${api}.writable[1]`]: "/var/" },
    path: `${api}.writable[1]`,
    message: '"/var/" is no absolute directory; write it as in "/tmp"',
  },
  {
    name: "a writable directory listed twice",
    set: { [`${api}.writable`]: ["/tmp", "/var/cache", "/tmp"] },
    path: `${api}.writable`,
    message: '"/tmp" is listed more than once; list each directory once',
    value: '"/tmp"',
  },
  {
    name: "a variable with a hyphen",
    set: { [`${api}.variables.NODE-ENV`]: "production" },
    path: `${api}.variables.NODE-ENV`,
    message: '"NODE-ENV" is no environment variable; use letters, digits and underscores',
    value: '"NODE-ENV"',
  },
  {
    name: "a variable that is a number",
    set: { [`${api}.variables.PORT`]: 3000 },
    path: `${api}.variables.PORT`,
    message: '3000 is no variable; write a text, or { from: "database-host" } and the like',
  },
  {
    name: "a variable from nowhere",
    set: { [`${api}.variables.HOST`]: { from: "redis-host" } },
    path: `${api}.variables.HOST`,
    message: '{"from":"redis-host"} is no variable; write a text, or { from: "database-host" } and the like',
  },
  {
    name: "a secret with a hyphen in its variable",
    set: { [`${api}.secrets.JWT-SECRET`]: "jwt-secret" },
    path: `${api}.secrets.JWT-SECRET`,
    message: '"JWT-SECRET" is no environment variable; use letters, digits and underscores',
    value: '"JWT-SECRET"',
  },
  {
    name: "a secret that is a number",
    set: { [`${api}.secrets.JWT_SECRET`]: 7 },
    path: `${api}.secrets.JWT_SECRET`,
    message: "7 is no secret; write a part name of secrets.entries, or { secret, key }",
  },
  {
    name: "a secret by its name on AWS",
    set: { [`${api}.secrets.JWT_SECRET`]: "prod/dougust/jwt-secret" },
    path: `${api}.secrets.JWT_SECRET`,
    message: `"prod/dougust/jwt-secret" ${noName}`,
  },
  {
    name: "a key of a part whose name cannot be",
    set: { [`${api}.secrets.JWT_SECRET`]: { secret: "JWT", key: "value" } },
    path: `${api}.secrets.JWT_SECRET.secret`,
    message: `"JWT" ${noName}`,
  },
  {
    name: "an empty key of a secret",
    page: "explicit",
    set: { "services.app.secrets.SESSION_SECRET": { secret: "jwt", key: "" } },
    path: "services.app.secrets.SESSION_SECRET.key",
    message: '"" is too little; use at least 1',
  },
  {
    name: "a variable that is plain and secret",
    set: { [`${api}.variables.JWT_SECRET`]: "not so secret" },
    path: `${api}.secrets.JWT_SECRET`,
    message: '"JWT_SECRET" is also a plain variable; keep only one of them',
    value: '"JWT_SECRET"',
  },
  {
    name: "logs kept for days that CloudWatch does not know",
    set: { [`${api}.logs.retentionDays`]: 100 },
    path: `${api}.logs.retentionDays`,
    message:
      "CloudWatch Logs cannot keep 100 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
  },
  {
    name: "a stop without a moment's notice",
    set: { [`${api}.stopTimeoutSeconds`]: 1 },
    path: `${api}.stopTimeoutSeconds`,
    message: "1 is out of range; use 2 to 120 seconds",
  },
  {
    name: "a stop that Fargate does not wait for",
    set: { [`${api}.stopTimeoutSeconds`]: 121 },
    path: `${api}.stopTimeoutSeconds`,
    message: "121 is out of range; use 2 to 120 seconds",
  },
  {
    name: "sessions in words",
    set: { [`${api}.exec`]: "no" },
    path: `${api}.exec`,
    message: '"no" is not true or false; write true or false',
  },
];
