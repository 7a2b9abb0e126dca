import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import type { EnvironmentStack } from "../environment-stack";

/** Names of the log groups that a part of a stack writes to, by the region where it does. */
export type LogGroups = ReadonlyMap<string, readonly string[]>;

/**
 * The log groups that stand below a part, wherever in the stack it is built.
 * @param part as the data names it, `services.app` or `waf`
 */
export function logGroupsOf(stack: EnvironmentStack, part: string): LogGroups {
  const found = new Map<string, readonly string[]>();
  for (const path of pathsOf(part)) {
    const room = path.reduce<Construct | undefined>(
      (scope, id) => scope?.node.tryFindChild(id) as Construct | undefined,
      stack,
    );
    const groups = room?.node.findAll().filter((element) => element instanceof CloudwatchLogGroup) ?? [];
    if (room && groups.length > 0) {
      const region = stack.regionOf(room);
      found.set(region, [...(found.get(region) ?? []), ...groups.map(({ name }) => name)]);
    }
  }
  return found;
}

/** Where a part may stand: in the environment's own region, in the second one, or at the edges. */
function pathsOf(part: string): readonly (readonly string[])[] {
  const [kind = "", id = "", ...rest] = part.split(".");
  if (kind === "services" || kind === "jobs") {
    return inBoth(id);
  }
  if (kind === "canaries") {
    return [[kind, id]];
  }
  if (kind === "buckets") {
    return [["edge", "buckets", [id, ...rest].join("-")]];
  }
  switch (part) {
    case "waf":
      return [...inBoth(part), ["edge", part]];
    case "dns":
      return [["dns", "query-log"]];
    case "sessions":
      return inBoth("cluster");
    default:
      return inBoth(part);
  }
}

function inBoth(id: string): readonly (readonly string[])[] {
  return [[id], ["second-region", id]];
}
