import type { Mistake } from "../mistake";

const noWindow = 'is no daily window of at least 60 minutes; write it in UTC as in "07:00-09:00"';

const windows = ["07:00", "07:00-07:59", "sun:07:00-sun:09:00", "7-9", "cron(0 7 * * ? *)", ""].map(
  (text): Mistake => ({
    name: `the window "${text}"`,
    set: { "backups.window": text },
    path: "backups.window",
    message: `"${text}" ${noWindow}`,
  }),
);

/** The database's own are 05:00-06:00, maintenance sun:02:00-sun:04:00. */
const collisions: readonly Mistake[] = [
  ...["04:30-05:30", "05:59-07:00", "05:00-06:00", "23:00-05:01"].map((text): Mistake => {
    const maintained = text.startsWith("23");
    return {
      name: `a backup at ${text}, while RDS makes its own`,
      set: { "backups.window": text },
      path: "backups.window",
      message: `"${text}" meets RDS's own backups at "05:00-06:00"; move one of them`,
      also: maintained ? [maintenance(text)] : [],
    };
  }),
  ...["03:59-05:00", "01:30-02:30", "00:01-01:01", "23:30-01:01"].map(
    (text): Mistake => ({
      name: `a backup at ${text}, on Sundays near the maintenance`,
      set: { "backups.window": text },
      value: `"${text}"`,
      ...maintenance(text),
    }),
  ),
];

function maintenance(text: string) {
  return {
    path: "backups.window",
    message: `"${text}" meets the maintenance window "sun:02:00-sun:04:00" or the hour before it, in which no backup starts; move one of them`,
  };
}

/** Mistakes in backups beside RDS's own. */
export const backupMistakes: readonly Mistake[] = [
  ...windows,
  ...collisions,
  {
    name: "backups for no day",
    set: { "backups.keepDays": 0 },
    path: "backups.keepDays",
    message: "0 is out of range; use 1 to 36500 days",
  },
  {
    name: "copies for more than a hundred years",
    set: { "backups.copyTo.keepDays": 36501 },
    path: "backups.copyTo.keepDays",
    message: "36501 is out of range; use 1 to 36500 days",
  },
  {
    name: "a copy in the environment's own region",
    set: { "backups.copyTo.region": "us-east-1" },
    path: "backups.copyTo.region",
    message: '"us-east-1" is the environment\'s own region; choose another one, or remove copyTo',
  },
  {
    name: "a copy in a region that nobody knows",
    set: { "backups.copyTo.region": "mars-north-1" },
    path: "backups.copyTo.region",
    message:
      '"mars-north-1" is no known region; choose ap-northeast-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-west-1, eu-west-2, me-central-1, me-south-1, us-east-1, us-east-2, us-west-2, or add its facts to src/regions.ts',
  },
  {
    name: "the backup of a bucket that is not there",
    page: "explicit",
    set: { "backups.buckets": ["assets", "media"] },
    path: "backups.buckets[1]",
    message: '"media" is no bucket of this environment; choose one of buckets: assets, backups',
  },
  {
    name: "a bucket backed up twice",
    page: "explicit",
    set: { "backups.buckets": ["assets", "assets"] },
    path: "backups.buckets",
    message: '"assets" is listed more than once; list each bucket once',
    value: '"assets"',
  },
  {
    name: "the backup of a database that stands elsewhere",
    page: "atlas",
    set: { backups: { window: "07:00-09:00", keepDays: 7, buckets: [], protect: false } },
    path: "backups.buckets",
    message: "[] leaves nothing to back up, for Atlas keeps its own backups; list a bucket or remove backups",
  },
  {
    name: "a role with the name of the one that makes backups",
    set: { "services.api.taskRole": "dougust-prod-backups" },
    path: "services.api.taskRole",
    message: '"dougust-prod-backups" is also the role of backups; give each its own',
  },
  ...["backups", "backups-copy"].map(
    (id): Mistake => ({
      name: `a service called ${id}`,
      copy: { [`services.${id}`]: "services.api" },
      set: { [`services.${id}.http`]: undefined },
      path: `services.${id}`,
      message: `"${id}" is the address of another part; name the service otherwise`,
      value: `"${id}"`,
    }),
  ),
];
