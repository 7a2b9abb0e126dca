import { Construct } from "constructs";
import type { DeliveryData } from "../../config/schema/account/delivery";
import { Boundary } from "../../constructs/delivery/identity/boundary";
import { GithubProvider } from "../../constructs/delivery/identity/github-provider";
import { build } from "../../constructs/delivery/identity/rights/build";
import { buildParts } from "../../constructs/delivery/identity/rights/build-parts";
import { readSettings } from "../../constructs/delivery/identity/rights/read";
import type { SystemScope } from "../../constructs/delivery/identity/scope";
import { SharedPolicy, type SharedPolicyProps } from "../../constructs/delivery/identity/shared-policy";
import { boundaryName, type EnvironmentStack } from "../environment-stack";
import { stateBucketName, stateKeyAlias } from "../state-backend";
import { PipelineRoles } from "./pipeline-roles";

export interface DeliveryProps {
  readonly system: string;
  readonly account: string;
  readonly region: string;
  readonly repositories: readonly string[];
}

/** Which pipelines may do what: the roles of GitHub's workflows, and the bounds of what they make. */
export function createDelivery(stack: EnvironmentStack, delivery: DeliveryData, props: DeliveryProps): void {
  const { system, account } = props;
  const room = new Construct(stack, "delivery");
  if (delivery.oidcProvider) {
    new GithubProvider(room, "github");
  }
  const boundary = new Boundary(room, "boundary", {
    name: boundaryName(system),
    system,
    account,
    accountStack: `${system}-account`,
    stateBucket: stateBucketName(system, account),
  });
  const scope: SystemScope = {
    ...props,
    boundaryArn: boundary.arn,
    stateBucket: stateBucketName(system, account),
    stateKeyAlias: stateKeyAlias(system),
  };
  const shared = {
    reads: addShared(room, stack, "Reads how things are set up", readSettings(scope)),
    builds: addShared(room, stack, "Builds what environments are made of", {
      build: build(),
      "build-parts": buildParts(delivery.builds),
    }),
  };
  const roles = new PipelineRoles(room, stack, delivery, { ...props, scope, shared });
  stack.output("delivery_roles", "The roles that pipelines take, by what they do", roles.arns);
}

/** Policies that several roles have, as far as they allow anything; their ARNs by what they are for. */
function addShared(
  room: Construct,
  stack: EnvironmentStack,
  description: string,
  policies: Readonly<Record<string, SharedPolicyProps["statements"]>>,
): Record<string, string> {
  const some = Object.entries(policies).filter(([, statements]) => statements.length > 0);
  return Object.fromEntries(
    some.map(([part, statements]) => {
      const name = stack.name(part);
      return [part, new SharedPolicy(room, part, { name, description, statements }).arn];
    }),
  );
}
