import type { Mistake } from "../mistake";

const job = "jobs.export";
const schedule = `${job}.schedule`;
const ranges: readonly (readonly [path: string, below: number, above: number, range: string])[] = [
  ["schedule.retries", -1, 186, "0 to 185 retries"],
  ["schedule.maxAgeMinutes", 0, 1441, "1 to 1440 minutes"],
  ["stopTimeoutSeconds", 1, 121, "2 to 120 seconds"],
];
const missed = "observability.alarms.export-missed";
const noLine = "is no line to look for; use 1 to 256 characters without quotes and backslashes";

/** Mistakes in jobs and in when they run. */
export const jobMistakes: readonly Mistake[] = [
  ...ranges.flatMap(([setting, below, above, range]) =>
    [below, above].map(
      (value): Mistake => ({
        name: `${setting} of ${value}`,
        set: { [`${job}.${setting}`]: value },
        path: `${job}.${setting}`,
        message: `${value} is out of range; use ${range}`,
      }),
    ),
  ),
  {
    name: "a job without a command",
    remove: `${job}.command`,
    path: `${job}.command`,
    value: "is missing",
    message: "is missing; add an array",
  },
  {
    name: "an empty command",
    set: { [`${job}.command`]: [] },
    path: `${job}.command`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "the image of a service that is not there",
    set: { [`${job}.image`]: { of: "worker" } },
    path: `${job}.image.of`,
    message:
      '"worker" is no service with an image of its own; choose api, or write { repository, initialTag }',
  },
  {
    name: "an image that moves",
    set: { [`${job}.image`]: { repository: "dougust-export", initialTag: "latest" } },
    path: `${job}.image.initialTag`,
    message: '"latest" moves under a running service; use a git SHA or a name of its own',
  },
  {
    name: "an image that is only a name",
    set: { [`${job}.image`]: "api" },
    path: `${job}.image`,
    message: '"api" is no image; write { of: "<service>" }, or { repository, initialTag }',
  },
  {
    name: "a size that Fargate does not have",
    set: { [`${job}.memory`]: 512 },
    path: `${job}.memory`,
    message: "Fargate has no 512 MiB with 512 CPU units; choose 1024, 2048, 3072, 4096",
  },
  {
    name: "a secret that is not there",
    set: { [`${job}.secrets.TOKEN`]: "api-token" },
    path: `${job}.secrets.TOKEN`,
    message:
      '"api-token" is no secret of this environment; choose one of secrets.entries: database-password, database-url, jwt-secret, jwt-refresh-secret',
  },
  {
    name: "a variable that is also a secret",
    set: { [`${job}.variables.DATABASE_URL`]: "postgresql://" },
    path: `${job}.secrets.DATABASE_URL`,
    value: '"DATABASE_URL"',
    message: '"DATABASE_URL" is also a plain variable; keep only one of them',
  },
  {
    name: "a fact that is not there",
    set: { [`${job}.variables.READER`]: { from: "database-reader-host" } },
    path: `${job}.variables.READER`,
    value: '"database-reader-host"',
    message:
      '"database-reader-host" is no fact of this environment; write a text, or choose region, public-url, metrics-namespace, database-host, database-port, database-name, bucket-name of exports, bucket-region of exports',
  },
  {
    name: "a bucket that is not there",
    set: { [`${job}.uses.buckets[0].bucket`]: "media" },
    path: `${job}.uses.buckets[0].bucket`,
    message: '"media" is no bucket of this environment; choose one of buckets: exports',
  },
  {
    name: "a directory that is listed twice",
    set: { [`${job}.writable`]: ["/tmp", "/tmp"] },
    path: `${job}.writable`,
    value: '"/tmp"',
    message: '"/tmp" is listed more than once; list each directory once',
  },
  {
    name: "a job that is called like a service",
    copy: { "jobs.api": job },
    path: "jobs.api",
    value: '"api"',
    message: '"api" is also a service, and they would share their addresses; name the job otherwise',
    also: [
      {
        path: "jobs.api.taskRole",
        message: '"dougust-prod-api-task" is also the role of services.api.taskRole; give each its own',
      },
      {
        path: "jobs.api",
        message: '"dougust-prod-api-execution" is also the role of services.api.name; give each its own',
      },
      {
        path: "jobs.api.logs.group",
        message:
          '"/ecs/dougust-prod/api" is also the log group of services.api.logs.group; give each its own',
      },
      {
        path: "jobs.api.family",
        message:
          '"dougust-prod-api" is also the task definition family of services.api.family; give each its own',
      },
    ],
  },
  {
    name: "a job that is called like another part",
    copy: { "jobs.database": job },
    path: "jobs.database",
    value: '"database"',
    message: '"database" is the address of another part; name the job otherwise',
  },
  {
    name: "the family of a service",
    set: { [`${job}.family`]: "dougust-prod-api" },
    path: `${job}.family`,
    message:
      '"dougust-prod-api" is also the task definition family of services.api.family; give each its own',
  },
  {
    name: "a family that ECS does not take",
    set: { [`${job}.family`]: "dougust.export" },
    path: `${job}.family`,
    message: '"dougust.export" is no name for ECS; use letters, digits, _ and -',
  },
  {
    name: "a schedule of five fields",
    set: { [`${schedule}.expression`]: "cron(5 1 * * SUN)" },
    path: `${schedule}.expression`,
    message:
      '"cron(5 1 * * SUN)" has 5 fields; write six: minute, hour, day of month, month, day of week, year',
  },
  {
    name: "a schedule that chooses its days twice",
    set: { [`${schedule}.expression`]: "cron(5 1 * * SUN *)" },
    path: `${schedule}.expression`,
    message:
      '"cron(5 1 * * SUN *)" chooses days twice; write ? as either the day of month or the day of week',
  },
  {
    name: "an hour that no day has",
    set: { [`${schedule}.expression`]: "cron(5 25 ? * SUN *)" },
    path: `${schedule}.expression`,
    value: '"25"',
    message: '"25" is no hour; use 0 to 23',
  },
  {
    name: "a rate in weeks",
    set: { [`${schedule}.expression`]: "rate(1 week)" },
    path: `${schedule}.expression`,
    message:
      '"rate(1 week)" is no rate; write it as in "rate(1 day)" or "rate(7 days)", in minutes, hours or days',
  },
  ...["Bahrain", "+03:00", ""].map(
    (value): Mistake => ({
      name: `the time zone ${JSON.stringify(value)}`,
      set: { [`${schedule}.timezone`]: value },
      path: `${schedule}.timezone`,
      message: `${JSON.stringify(value)} is no time zone; write it as in "UTC" or "Europe/Berlin" of the tz database`,
    }),
  ),
  ...(
    [
      ["europe/berlin", "Europe/Berlin"],
      ["Asia/kolkata", "Asia/Calcutta"],
      ["utc", "UTC"],
      ["US/Pacific", "America/Los_Angeles"],
    ] as const
  ).map(
    ([value, meant]): Mistake => ({
      name: `the time zone ${JSON.stringify(value)}`,
      set: { [`${schedule}.timezone`]: value },
      path: `${schedule}.timezone`,
      message: `${JSON.stringify(value)} is no time zone; write ${JSON.stringify(meant)}`,
    }),
  ),
  ...(
    [
      [1, "cron(5 1 ? * SUN *)", 7],
      [6, "rate(7 days)", 7],
      [1, "rate(36 hours)", 2],
      [2, "cron(0 1 ? * MON-FRI *)", 3],
    ] as const
  ).map(
    ([days, expression, gap]): Mistake => ({
      name: `patience of ${days} days with ${expression}`,
      set: { [`${schedule}.expression`]: expression, [`${missed}.periods`]: days },
      path: `${missed}.periods`,
      message: `${days} periods of 86400 seconds are less than the ${gap} days between two runs of "${expression}"; use ${gap} periods of 86400`,
    }),
  ),
  ...(
    [
      ["cron(0 1 L * ? *)", 31],
      ["rate(8 days)", 8],
    ] as const
  ).map(
    ([expression, gap]): Mistake => ({
      name: `any patience with ${expression}`,
      set: { [`${schedule}.expression`]: expression },
      path: `${missed}.periods`,
      message: `7 periods of 86400 seconds are less than the ${gap} days between two runs of "${expression}"; an alarm looks back 7 days at most: run it more often, or remove its heartbeat and the alarm`,
    }),
  ),
  ...["", 'export "finished"', "a\nb"].map(
    (value): Mistake => ({
      name: `the heartbeat ${JSON.stringify(value)}`,
      set: { [`${schedule}.heartbeat.line`]: value },
      path: `${schedule}.heartbeat.line`,
      message: `${JSON.stringify(value)} ${noLine}`,
    }),
  ),
];
