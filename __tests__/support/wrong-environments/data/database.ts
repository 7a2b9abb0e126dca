import type { Mistake } from "../mistake";

const noDaily = 'is no daily window of at least 30 minutes; write it in UTC as in "03:00-04:00"';
const noWeekly = 'is no weekly window of 30 minutes to 24 hours; write it in UTC as in "sun:04:00-sun:05:00"';
const noUser = "is no master user; use 1 to 16 lower-case letters, digits and underscores";
const noPassword = "is no generated secret without a key; add it under secrets.entries";

const reservedUsers = ["admin", "postgres", "root", "rdsadmin", "master"].map(
  (user): Mistake => ({
    name: `the reserved master user ${user}`,
    set: { "database.username": user },
    path: "database.username",
    message: `"${user}" is reserved by RDS; name the master user otherwise, for example after the system`,
  }),
);

/** Mistakes in what all databases have, made in a PostgreSQL instance. */
export const databaseMistakes: readonly Mistake[] = [
  ...reservedUsers,
  {
    name: "a master user with a hyphen",
    set: { "database.username": "dougust-app" },
    path: "database.username",
    message: `"dougust-app" ${noUser}`,
  },
  {
    name: "a master user that is too long",
    set: { "database.username": "a".repeat(17) },
    path: "database.username",
    message: `"${"a".repeat(17)}" ${noUser}`,
  },
  {
    name: "a database with a hyphen",
    set: { "database.database": "dougust-prod" },
    path: "database.database",
    message: '"dougust-prod" is no database name; use 1 to 63 lower-case letters, digits and underscores',
  },
  {
    name: "a privileged port",
    set: { "database.port": 80 },
    path: "database.port",
    message: "80 is no port that a non-root process can open; use 1024 to 65535",
  },
  {
    name: "a port in words",
    set: { "database.port": "5432" },
    path: "database.port",
    message: '"5432" is not a number; write a number',
  },
  {
    name: "a version with words",
    set: { "database.version": "15-latest" },
    path: "database.version",
    message: '"15-latest" is no engine version; write it as in "16"',
  },
  {
    name: "a version as a number",
    set: { "database.version": 15 },
    path: "database.version",
    message: "15 is not a text; write a text",
  },
  {
    name: "a tier that holds no database",
    set: { "database.tier": "public" },
    path: "database.tier",
    message: '"public" is not possible here; choose "app", "data"',
  },
  {
    name: "a tier that the network does not have",
    set: { "network.subnets.tiers": ["public", "app"] },
    path: "database.tier",
    message: '"data" is not a tier of this network; choose public or app',
  },
  {
    name: "a tier that no explicit subnet has",
    page: "explicit",
    set: { "database.tier": "data" },
    path: "database.tier",
    message: '"data" is not a tier of this network; choose public or app',
  },
  {
    name: "an encryption that does not exist",
    set: { "database.encryption": "none" },
    path: "database.encryption",
    message: '"none" is not possible here; choose "customer-key", "aws-managed-key"',
  },
  {
    name: "a parameter that is no text",
    page: "explicit",
    set: { "database.parameters.max_connections": 100 },
    path: "database.parameters.max_connections",
    message: "100 is not a text; write a text",
  },
  {
    name: "a password that is no part",
    set: { "database.password": "master-password" },
    path: "database.password",
    message: `"master-password" ${noPassword}`,
  },
  {
    name: "a password that stands in a JSON object",
    page: "explicit",
    set: { "database.password": "jwt" },
    path: "database.password",
    message: `"jwt" ${noPassword}`,
  },
  {
    name: "no backup",
    set: { "database.backup.days": 0 },
    path: "database.backup.days",
    message: "0 is out of range; use 1 to 35 days",
  },
  {
    name: "backups kept longer than RDS does",
    set: { "database.backup.days": 36 },
    path: "database.backup.days",
    message: "36 is out of range; use 1 to 35 days",
  },
  {
    name: "a backup window without minutes",
    set: { "database.backup.window": "5-6" },
    path: "database.backup.window",
    message: `"5-6" ${noDaily}`,
  },
  {
    name: "a backup window below half an hour",
    set: { "database.backup.window": "05:00-05:29" },
    path: "database.backup.window",
    message: `"05:00-05:29" ${noDaily}`,
  },
  {
    name: "a maintenance window without a day",
    set: { "database.maintenanceWindow": "02:00-04:00" },
    path: "database.maintenanceWindow",
    message: `"02:00-04:00" ${noWeekly}`,
  },
  {
    name: "a maintenance window below half an hour",
    set: { "database.maintenanceWindow": "sun:02:00-sun:02:29" },
    path: "database.maintenanceWindow",
    message: `"sun:02:00-sun:02:29" ${noWeekly}`,
  },
  {
    name: "a maintenance window above a day",
    set: {
      "database.maintenanceWindow": "sun:06:00-mon:06:01",
      "database.backup.window": "01:00-02:00",
      backups: undefined,
    },
    path: "database.maintenanceWindow",
    message: `"sun:06:00-mon:06:01" ${noWeekly}`,
    also: [
      {
        path: "database.backup.window",
        message: '"01:00-02:00" overlaps the maintenance window "sun:06:00-mon:06:01"; move one of them',
      },
    ],
  },
  {
    name: "a maintenance window of exactly a day, which meets every backup",
    set: { "database.maintenanceWindow": "sun:06:00-mon:06:00", backups: undefined },
    path: "database.backup.window",
    message: '"05:00-06:00" overlaps the maintenance window "sun:06:00-mon:06:00"; move one of them',
  },
  {
    name: "a backup during maintenance",
    set: { "database.backup.window": "03:59-04:59" },
    path: "database.backup.window",
    message: '"03:59-04:59" overlaps the maintenance window "sun:02:00-sun:04:00"; move one of them',
  },
  {
    name: "a final snapshot in words",
    set: { "database.finalSnapshot": "true" },
    path: "database.finalSnapshot",
    message: '"true" is not true or false; write true or false',
  },
  {
    name: "an identifier with an underscore",
    set: { "database.identifier": "dougust_prod" },
    path: "database.identifier",
    message:
      '"dougust_prod" is no name for a database; use small letters, digits and single hyphens, a letter first',
  },
  {
    name: "a security group with an exclamation mark",
    set: { "database.securityGroup": "rds!" },
    path: "database.securityGroup",
    message: '"rds!" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
];
