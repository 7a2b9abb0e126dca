import type { Environment } from "../../config/schema/names/names";
import type { Mail } from "../../constructs/messaging/mail/mail";
import { UserPool } from "../../constructs/security/users/user-pool";
import type { EnvironmentStack } from "../environment-stack";

/** The user pool of an environment, where it has one, with the sender that its data names. */
export function createUserPool(
  stack: EnvironmentStack,
  { userPool }: Environment,
  mail: Mail | undefined,
): UserPool | undefined {
  return (
    userPool &&
    new UserPool(stack, "user-pool", { ...userPool, mail: userPool.sender === "mail" ? mail : undefined })
  );
}
