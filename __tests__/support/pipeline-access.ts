import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate";
import type { PolicyStatement } from "./policy";
import type { Block, Synthesized } from "./terraform-json";

export const account = "123456789012";

/** One request to AWS: an action on a resource, with what AWS knows besides. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
}

/** What AWS would say of requests by a role, with all its policies and its boundary. */
export interface Access {
  /** The requests that are not answered so, with what was said of them. */
  wrongly(expected: "Allowed" | "Denied", requests: readonly Request[]): Promise<string[]>;
}

type Policy = Simulation["identityPolicies"][number];

const everything: Policy = {
  name: "everything",
  policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
};

/** What all our keys say of the account's own identities: their policies decide. */
const keyPolicy = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "kms:*", Resource: "*" },
  ],
};

/** How long a policy is as AWS counts it: the names that references become are longer or shorter than they, blanks are free. */
export function lengthOf(stack: Synthesized, policy: Block): number {
  return JSON.stringify(document(stack, policy).policy).length;
}

/** A role of pipelines as its account's stack makes it, by its address below `delivery_`. */
export function accessOf(stack: Synthesized, part: string): Access {
  const { name, permissions_boundary } = stack.at(`aws_iam_role.${addressOf(part)}`);
  const tags = { "aws:PrincipalTag/Stack": stackOf(stack) };
  const boundary = permissions_boundary ? boundaryOf(stack) : undefined;
  return simulated(String(name), documentsOf(stack, part), boundary, tags);
}

/** The statements of all policies of such a role. */
export function policiesOf(stack: Synthesized, part: string): PolicyStatement[] {
  return documentsOf(stack, part).flatMap(({ policy }) => policy.Statement);
}

function documentsOf(stack: Synthesized, part: string): Policy[] {
  const role = `\${aws_iam_role.${addressOf(part)}.name}`;
  const own = stack.all("aws_iam_role_policy").filter((block) => block.role === role);
  const attached = stack.all("aws_iam_role_policy_attachment").filter((block) => block.role === role);
  const shared = attached.map(({ policy_arn }) =>
    stack.at(String(policy_arn).replace(/^\$\{(.*)\.arn\}$/, "$1")),
  );
  if (own.length === 0) {
    throw new Error(`${part} has no policies; the test would prove nothing`);
  }
  return [...own, ...shared].map((block) => document(stack, block));
}

function addressOf(part: string): string {
  return `delivery_${part.replaceAll("-", "_")}`;
}

/** A role that an environment's stack makes, with whatever policies somebody gives it, within the account's boundary. */
export function boundedRole(stack: Synthesized, name: string, ownStack: string | undefined): Access {
  const tags: Record<string, string> = ownStack === undefined ? {} : { "aws:PrincipalTag/Stack": ownStack };
  return simulated(name, [everything], boundaryOf(stack), tags);
}

function simulated(
  role: string,
  identityPolicies: Policy[],
  boundary: Policy | undefined,
  tags: Readonly<Record<string, string>>,
): Access {
  const ask = async ({ action, resource, context = {} }: Request) => {
    const result = await runSimulation(
      {
        request: {
          principal: `arn:aws:sts::${account}:assumed-role/${role}/run`,
          action,
          resource: { resource, accountId: account },
          contextVariables: {
            "aws:PrincipalArn": `arn:aws:iam::${account}:role/${role}`,
            ...tags,
            ...context,
          },
        },
        identityPolicies,
        serviceControlPolicies: [{ orgIdentifier: "ou-example", policies: [everything] }],
        resourceControlPolicies: [],
        ...(action.startsWith("kms:") && { resourcePolicy: keyPolicy }),
        ...(boundary && { permissionBoundaryPolicies: [boundary] }),
      },
      {},
    );
    return result.resultType === "error" ? `Error: ${JSON.stringify(result.errors)}` : result.overallResult;
  };
  return {
    wrongly: async (expected, requests) => {
      const found: string[] = [];
      for (const request of requests) {
        const answer = await ask(request);
        const allowed = answer === "Allowed";
        if (answer.startsWith("Error") || allowed !== (expected === "Allowed")) {
          found.push(`${request.action} on ${request.resource}: ${answer}`);
        }
      }
      return found;
    },
  };
}

function boundaryOf(stack: Synthesized): Policy {
  return document(stack, stack.at("aws_iam_policy.delivery_boundary"));
}

/** A policy as AWS gets it: Terraform makes one dollar sign of two, and names of references. */
function document(stack: Synthesized, { name, policy }: Block): Policy {
  const boundary = `arn:aws:iam::${account}:policy/${stack.at("aws_iam_policy.delivery_boundary").name}`;
  const text = String(policy)
    .replaceAll("${aws_iam_policy.delivery_boundary.arn}", boundary)
    .replaceAll("$${", "${");
  return { name: String(name), policy: JSON.parse(text) };
}

function stackOf(stack: Synthesized): string {
  return String(stack.at("aws_iam_role.delivery_plan").name).replace(/-plan$/, "");
}

const issuer = "token.actions.githubusercontent.com";

/** Whether a role's trust lets in a run of GitHub Actions with that subject. */
export async function lets(
  stack: Synthesized,
  part: string,
  { sub, aud = "sts.amazonaws.com" }: { readonly sub: string; readonly aud?: string },
): Promise<boolean> {
  const { name, assume_role_policy } = stack.at(`aws_iam_role.${addressOf(part)}`);
  // the library knows no claims and would leave them out; as tags they are compared the same way
  const policy = String(assume_role_policy).replaceAll(`"${issuer}:`, '"aws:PrincipalTag/');
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${account}:oidc-provider/${issuer}`,
        action: "sts:AssumeRoleWithWebIdentity",
        resource: { resource: `arn:aws:iam::${account}:role/${name}`, accountId: account },
        contextVariables: { "aws:PrincipalTag/sub": sub, "aws:PrincipalTag/aud": aud },
      },
      identityPolicies: [],
      serviceControlPolicies: [{ orgIdentifier: "ou-example", policies: [everything] }],
      resourceControlPolicies: [],
      resourcePolicy: JSON.parse(policy),
    },
    {},
  );
  if (result.resultType === "error") {
    throw new Error(JSON.stringify(result.errors));
  }
  return result.overallResult === "Allowed";
}

/** The stack of an account among those that were written. */
export function accountOf(stacks: ReadonlyMap<string, Synthesized>, system: string): Synthesized {
  const stack = stacks.get(`${system}-account`);
  if (!stack) {
    throw new Error(`${system}-account was not written`);
  }
  return stack;
}
