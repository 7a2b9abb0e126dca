import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { SavedQuery } from "../../constructs/observability/logs/saved-query";
import { createEdge } from "../edge/edge-region";
import type { EnvironmentStack } from "../environment-stack";
import { type LogGroups, logGroupsOf } from "./log-groups";

/** The questions to logs that the environment's data keeps, each in every region where all that it reads is. */
export function createQueries(stack: EnvironmentStack, environment: Environment): void {
  const known = new Map<string, LogGroups>();
  for (const [id, { name, query, reads }] of Object.entries(environment.observability?.queries ?? {})) {
    const parts = reads.map((part) => {
      const groups = known.get(part) ?? logGroupsOf(stack, part);
      known.set(part, groups);
      return groups;
    });
    for (const region of parts[0]?.keys() ?? []) {
      const logGroups = parts.map((groups) => groups.get(region));
      if (logGroups.every((groups) => groups !== undefined)) {
        new SavedQuery(room(stack, environment, region), id, { name, query, logGroups: logGroups.flat() });
      }
    }
  }
}

/** Where the queries of a region are built. */
function room(
  stack: EnvironmentStack,
  { region: own, secondRegion }: Environment,
  region: string,
): Construct {
  const scope =
    region === own
      ? stack
      : region === secondRegion?.region
        ? stack.node.findChild("second-region")
        : createEdge(stack);
  return (scope.node.tryFindChild("queries") as Construct | undefined) ?? new Construct(scope, "queries");
}
