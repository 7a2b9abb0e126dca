import type { EnvironmentInput } from "../../../src/config/define";

type Variables = EnvironmentInput["services"][string]["variables"];

/** Where the database is. */
export const variables = {
  AWS_REGION: "me-south-1",
  DB_HOST: { from: "database-host" },
  DB_PORT: { from: "database-port" },
  DB_NAME: { from: "database-name" },
} satisfies Variables;

/** What backend and worker are told. */
export function applicationVariables({ mfaDemandedOf }: { mfaDemandedOf: string[] }) {
  return {
    ...variables,
    MEDIA_BUCKET: { from: "bucket-name", of: "media" },
    REDIS_URL: { from: "cache-url" },
    CELERY_BROKER_URL: { from: "cache-url" },
    // what a login is signed for; see docs/images.md
    CACHE_NAME: { from: "cache-name" },
    CACHE_USER: { from: "cache-user" },
    AWS_SES_REGION: { from: "mail-region" },
    AWS_SES_CONFIGURATION_SET: { from: "mail-configuration-set" },
    EMAIL_FROM: { from: "mail-from" },
    COGNITO_ISSUER: { from: "user-pool-issuer" },
    SETTINGS_PATH: { from: "settings-path" },
    ...(mfaDemandedOf.length > 0 && { MFA_DEMANDED_OF: { from: "mfa-demanded-of" } }),
  } satisfies Variables;
}
