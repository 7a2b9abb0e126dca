import type { EnvironmentInput } from "../../../src/config/define";

type Job = NonNullable<EnvironmentInput["jobs"]>[string];

/** Prisma's migrations, before the service changes; one that fails leaves it as it is. */
export function migrateOf(logDays: number): Job {
  return {
    image: { of: "app" },
    cpu: 512,
    memory: 1024,
    user: "1001:1001",
    writable: ["/tmp"],
    // as `npx prisma migrate deploy`, without npm, which wants to write
    command: ["node", "node_modules/prisma/build/index.js", "migrate", "deploy"],
    variables: {
      NODE_ENV: "production",
      // looks for no newer Prisma
      CHECKPOINT_DISABLE: "1",
    },
    secrets: { DATABASE_URL: "database-url" },
    logs: { retentionDays: logDays },
    stopTimeoutSeconds: 120,
  };
}
