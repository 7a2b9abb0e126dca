import { pattern } from "./changes/differences";
import { kinds, type PlannedChange } from "./changes/planned-change";
import type { Review } from "./review";

/** What a deployment may change, by type: the revision that runs, and what names it. */
const revisions: Readonly<Record<string, readonly string[]>> = {
  aws_ecs_service: ["task_definition"],
  aws_scheduler_schedule: ["target.ecs_parameters.task_definition_arn"],
};

/**
 * What a plan changes beside the images of task definitions and the revisions that run, each with what it would change:
 * a deployment does nothing else.
 */
export function beyondImages({ changes, findings, expressions }: Review): string[] {
  const others = changes.flatMap((change) => {
    const found = foreign(change, (path) => expressions.writes(change.address, path));
    return found === undefined ? [] : [`${change.address}: ${found}`];
  });
  const told = new Set(others.map((line) => line.split(": ")[0]));
  return [
    ...others,
    ...findings.filter(({ address }) => !told.has(address)).map(({ address, says }) => `${address}: ${says}`),
  ];
}

function foreign(change: PlannedChange, isWritten: (path: string) => boolean): string | undefined {
  const { type, kind, differences } = change;
  const meant = differences.filter(
    ({ path, before, unknown }) => isWritten(pattern(path)) || (!unknown && before !== undefined),
  );
  if (type === "aws_ecs_task_definition" && kind === "replace") {
    return otherThan(["container_definitions.image"], meant);
  }
  const allowed = revisions[type];
  return allowed !== undefined && kind === "update" ? otherThan(allowed, meant) : `would be ${kinds[kind]}`;
}

function otherThan(
  allowed: readonly string[],
  differences: PlannedChange["differences"],
): string | undefined {
  const others = differences.filter(
    (difference) =>
      !allowed.includes(pattern(difference.path)) || (isImage(difference.path) && difference.unknown),
  );
  return others.length === 0
    ? undefined
    : `${others.map(({ path }) => pattern(path)).join(" and ")} would change`;
}

function isImage(path: PlannedChange["differences"][number]["path"]): boolean {
  return pattern(path) === "container_definitions.image";
}
