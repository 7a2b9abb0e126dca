import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** The client's secret has one place to be, and only where there is a client. */
export function* checkClientSecret({ userPool, secrets }: Part<"userPool" | "secrets">): Iterable<Finding> {
  const entries = Object.entries(secrets.entries).filter(([, { kind }]) => kind === "user-pool-client");
  for (const [part] of userPool ? entries.slice(1) : entries) {
    yield {
      path: ["secrets", "entries", part, "kind"],
      message: userPool
        ? '"user-pool-client" is there already, and the pool has one client; remove one of them'
        : '"user-pool-client" needs a user pool; add userPool, or use "supplied"',
    };
  }
  if (userPool && entries.length === 0) {
    yield {
      path: ["userPool", "client"],
      message:
        'its secret has no place to be, and no server could log anybody in; add an entry of kind "user-pool-client" to secrets.entries',
    };
  }
}

/**
 * Pools of these regions may send through SES of three others too; pools of all others, as in me-south-1, only through
 * that of their own. Source: Amazon Cognito Developer Guide, "Amazon SES email configuration Regions".
 */
const otherSenders = ["us-east-1", "us-west-2", "eu-west-1"];
const poolsWithOthers = [
  ...otherSenders,
  "ap-northeast-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-west-2",
  "us-east-2",
];

/** Whether Cognito may send what the environment's mail would. */
export function* checkSender({
  userPool,
  mail,
  region,
}: Part<"userPool" | "mail" | "region">): Iterable<Finding> {
  const path = ["userPool", "sender"];
  if (userPool?.sender === "mail" && !mail) {
    yield { path, message: '"mail" needs mail, and this environment has none; add mail, or use "cognito"' };
  } else if (userPool?.sender === "mail" && mail) {
    const choices = poolsWithOthers.includes(region) ? [...new Set([region, ...otherSenders])] : [region];
    if (!choices.includes(mail.region)) {
      yield {
        path,
        message: `"mail" is sent from ${mail.region}, and a pool in ${region} sends from ${choices.join(", ")}; set mail.region so, or use "cognito"`,
      };
    }
  }
}

/** What services and jobs ask of the user pool, and what the pool asks of services. */
export function* checkUsers({
  userPool,
  services,
  jobs,
}: Part<"userPool" | "services" | "jobs">): Iterable<Finding> {
  for (const { path, data } of workloadsOf({ services, jobs })) {
    const { uses } = data;
    if (uses.userPool.length > 0 && !userPool) {
      yield {
        path: [...path, "uses", "userPool"],
        message: `${show(uses.userPool)} needs a user pool, and this environment has none; add userPool, or remove it`,
      };
    }
  }
  if (userPool) {
    yield* checkAuthentication(userPool, services);
    yield* checkDemand(userPool, services);
  }
}

function* checkAuthentication(
  { client }: NonNullable<EnvironmentData["userPool"]>,
  services: EnvironmentData["services"],
): Iterable<Finding> {
  const asked = client.authFlows.includes("admin-user-password");
  const granted = Object.values(services).some(({ uses }) => uses.userPool.includes("authenticate"));
  if (asked && !granted) {
    yield {
      path: ["userPool", "client", "authFlows"],
      message:
        '"admin-user-password" needs a right that no service has; give one uses.userPool: ["authenticate"], or choose "user-password"',
    };
  }
}

/** Cognito asks no group for a second factor: unless the application is told of whom it must, nobody does. */
function* checkDemand(
  { mfa }: NonNullable<EnvironmentData["userPool"]>,
  services: EnvironmentData["services"],
): Iterable<Finding> {
  const enforcing = Object.values(services).filter(
    ({ uses, variables }) =>
      uses.userPool.includes("authenticate") &&
      Object.values(variables).some((value) => typeof value !== "string" && value.from === "mfa-demanded-of"),
  );
  if (mfa.demandedOf.length > 0 && enforcing.length === 0) {
    yield {
      path: ["userPool", "mfa", "demandedOf"],
      message: `${show(mfa.demandedOf)} is for the application to enforce, and no service is told; give one uses.userPool: ["authenticate"] and a variable { from: "mfa-demanded-of" }, or set mode to "required"`,
    };
  }
}
