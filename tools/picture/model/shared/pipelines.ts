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
  return rolesOf(stack).flatMap((role) => [
    { from: pipelines, to: role.address, meaning: "uses" as const, hub: "from" as const },
    ...pushedBy(stack, role).map(({ address }) => use(role.address, address)),
  ]);
}

/** The repositories that a role may push to, named by ARN or by reference. */
function pushedBy(stack: Stack, role: Resource): Resource[] {
  const policies = stack
    .ofType("aws_iam_role_policy")
    .filter(({ values }) => stack.one(values.role, "aws_iam_role") === role)
    .map(({ values }) => String(values.policy))
    .filter((policy) => policy.includes("ecr:PutImage"));
  return stack
    .ofType("aws_ecr_repository")
    .filter(({ address, region, values }) =>
      policies.some(
        (policy) =>
          policy.includes(`{${address}.arn}`) ||
          new RegExp(`arn:aws:ecr:${region}:\\d+:repository/${values.name}"`).test(policy),
      ),
    );
}

function rolesOf(stack: Stack): Resource[] {
  return stack
    .ofType("aws_iam_role")
    .filter(({ values }) => String(values.assume_role_policy).includes("AssumeRoleWithWebIdentity"));
}

/** Which repositories, branches and environments of GitHub a role trusts. */
function subjects({ assume_role_policy }: Values): string[] {
  const text = JSON.stringify(parsed(assume_role_policy) ?? "");
  const named = [...text.matchAll(/"repo:([^":]+):([^"]+)"/g)].map(
    ([, repository, subject = ""]) => `${repository}: ${subjectText(subject)}`,
  );
  return [...new Set(named)];
}

function subjectText(subject: string): string {
  return subject
    .replace(/^ref:refs\/heads\//, "branch ")
    .replace(/^environment:/, "environment ")
    .replace(/^pull_request$/, "pull requests");
}
