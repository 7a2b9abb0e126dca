import type { Resource, Values } from "../../../cost/resources";
import type { Box, Link } from "../../diagram";
import { parsed, type Stack } from "../../stack";
import { boxBeside, use } from "../beside/box";
import { some } from "../words";
import { columns } from "./columns";

const pipelines = "pipelines";

/** Pipelines, and the roles that they take by OpenID Connect. */
export function pipelineBoxes(stack: Stack): Box[] {
  const roles = rolesOf(stack);
  return roles.length === 0
    ? []
    : [
        {
          id: pipelines,
          kind: "outside",
          what: pipelines,
          name: "GitHub Actions",
          lines: ["by OpenID Connect, without keys"],
          side: "before",
          place: { rank: 0 },
        },
        ...roles.map(({ address, region, values }) =>
          boxBeside(
            address,
            "security",
            region,
            "IAM role",
            String(values.name),
            some(subjects(values), 4),
            columns.roles,
          ),
        ),
      ];
}

/** Which roles pipelines take, and which of these push images. */
export function pipelineLinks(stack: Stack): Link[] {
  return rolesOf(stack).flatMap((role) => {
    const pushes = stack
      .ofType("aws_iam_role_policy")
      .filter(({ values }) => stack.one(values.role, "aws_iam_role") === role)
      .filter(({ values }) => String(values.policy).includes("ecr:PutImage"));
    const pushed = stack.referred(
      pushes.map(({ values }) => values.policy),
      "aws_ecr_repository",
    );
    return [
      { from: pipelines, to: role.address, meaning: "uses" as const, hub: "from" as const },
      ...pushed.map(({ address }) => use(role.address, address)),
    ];
  });
}

function rolesOf(stack: Stack): Resource[] {
  return stack
    .ofType("aws_iam_role")
    .filter(({ values }) => String(values.assume_role_policy).includes("AssumeRoleWithWebIdentity"));
}

/** Which repositories, branches and environments a role trusts. */
function subjects({ assume_role_policy }: Values): string[] {
  const text = JSON.stringify(parsed(assume_role_policy) ?? "");
  return [...new Set([...text.matchAll(/"repo:([^"]+)"/g)].map(([, subject]) => subject ?? ""))];
}
