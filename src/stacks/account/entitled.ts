import type { DeliveryData } from "../../config/schema/account/delivery";
import type { EnvironmentScope, SystemScope } from "../../constructs/delivery/identity/scope";
import type { Caller } from "../../delivery/subjects";

type EnvironmentData = DeliveryData["environments"][string];

/** An environment, and who may have pipelines change it. */
export interface Entitled {
  readonly scope: EnvironmentScope;
  readonly by: Caller;
  readonly data: EnvironmentData;
}

/** Every environment that the account's page lets pipelines change. */
export function entitled({ environments }: DeliveryData, scope: SystemScope): Entitled[] {
  return Object.entries(environments).map(([environment, data]) => {
    const stack = `${scope.system}-${environment}`;
    return { scope: { ...scope, environment, stack, roles: data.roles }, by: callerOf(data), data };
  });
}

/** What is made for each environment, by its name. */
export function byEnvironment(
  some: readonly Entitled[],
  make: (scope: EnvironmentScope, by: Caller) => string,
): Record<string, string> {
  return Object.fromEntries(some.map(({ scope, by }) => [scope.environment, make(scope, by)]));
}

/** Who of GitHub may change an environment. */
export function callerOf({ branch, githubEnvironment }: EnvironmentData): Caller {
  if (githubEnvironment !== undefined) {
    return { githubEnvironment };
  }
  if (branch !== undefined) {
    return { branch };
  }
  throw new Error("nobody may change the environment; the schema of the account's page demands somebody");
}
