import type { EnvironmentInput } from "../../../src/config/define";
import { createRoles } from "../commands/create-roles";
import { variables } from "./variables";

type Jobs = NonNullable<EnvironmentInput["jobs"]>;

/** What runs once, with the rights of the database's owner or of the migrator. */
export function jobsOf(logDays: number): Jobs {
  return {
    // before the first migration, and after one of the passwords was made anew
    "create-roles": {
      ...job(logDays),
      command: ["python", "-c", createRoles],
      variables: { ...variables, DB_OWNER: "saas" },
      secrets: {
        DB_OWNER_PASSWORD: "database-password",
        APP_USER_PASSWORD: "app-user-password",
        APP_MIGRATOR_PASSWORD: "app-migrator-password",
      },
    },
    // before the services change; one that fails leaves them as they are
    migrate: {
      ...job(logDays),
      command: ["alembic", "upgrade", "head"],
      variables: {},
      secrets: { DATABASE_URL: "app-migrator-url" },
    },
  };
}

/** Jobs run the backend's image, wherever its pointer goes, and nothing but their own secrets. */
function job(logDays: number) {
  return {
    image: { of: "backend" },
    cpu: 512,
    memory: 1024,
    securityGroup: "sg-ecs",
    user: "1000:1000",
    writable: ["/tmp"],
    logs: { retentionDays: logDays },
    stopTimeoutSeconds: 120,
  } satisfies Partial<Jobs[string]>;
}
