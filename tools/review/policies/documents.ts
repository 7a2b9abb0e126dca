import type { PlannedChange } from "../changes/planned-change";
import type { Expressions } from "../input/expressions";
import type { Values } from "../input/shown-plan";
import { type Policy, parsePolicy } from "./policy";

/** Which argument of a type is a policy, and whether it says what its owner may do or who may do something with it. */
const documents: Readonly<
  Record<string, { readonly argument: string; readonly of: "identity" | "resource" }>
> = {
  aws_iam_policy: { argument: "policy", of: "identity" },
  aws_iam_role_policy: { argument: "policy", of: "identity" },
  aws_iam_role: { argument: "assume_role_policy", of: "resource" },
  aws_backup_vault_policy: { argument: "policy", of: "resource" },
  aws_cloudwatch_log_resource_policy: { argument: "policy_document", of: "resource" },
  aws_ecr_repository_policy: { argument: "policy", of: "resource" },
  aws_kms_key: { argument: "policy", of: "resource" },
  aws_s3_bucket_policy: { argument: "policy", of: "resource" },
  aws_secretsmanager_secret_policy: { argument: "policy", of: "resource" },
  aws_sns_topic_policy: { argument: "policy", of: "resource" },
  aws_sqs_queue_policy: { argument: "policy", of: "resource" },
  aws_vpc_endpoint: { argument: "policy", of: "resource" },
};

/** A policy before and after a change. */
export interface PolicyChange {
  readonly argument: string;
  readonly of: "identity" | "resource";
  readonly before: Policy;
  /** Nothing where only an apply will tell, and the JSON does not either. */
  readonly after: Policy | undefined;
}

const none: Policy = { allows: [], denies: [] };

/** The policy that a change touches; nothing where it touches none. */
export function policyChange(change: PlannedChange, expressions: Expressions): PolicyChange | undefined {
  const document = documents[change.type];
  if (document === undefined) {
    return undefined;
  }
  const { argument, of } = document;
  const isWritten = expressions.argumentsOf(change.address)?.[argument] !== undefined;
  const differs = change.differences.some(({ path }) => path[0] === argument);
  // what AWS fills in where nobody wrote a policy is nobody's decision
  const touches = change.kind === "delete" || (change.kind === "create" ? isWritten : differs);
  if (!touches) {
    return undefined;
  }
  return {
    argument,
    of,
    before: knownPolicy(change.before, argument) ?? none,
    after: change.kind === "delete" ? none : policyAfter(change, argument, expressions),
  };
}

/** What a role may do by its policies in the state. */
export function rolePolicies(role: unknown, { recorded }: Expressions): Policy["allows"] {
  return recorded
    .filter(({ type, values }) => type === "aws_iam_role_policy" && values.role === role)
    .flatMap(({ values }) => knownPolicy(values, "policy")?.allows ?? []);
}

/** What an apply will write: where the plan does not know it, the JSON does, but for names of what is new. */
function policyAfter({ address, after }: PlannedChange, argument: string, expressions: Expressions) {
  const written = expressions.argumentsOf(address)?.[argument];
  return (
    knownPolicy(after, argument) ??
    (typeof written === "string"
      ? knownPolicy({ policy: expressions.resolved(written) }, "policy")
      : undefined)
  );
}

function knownPolicy(values: Values, argument: string): Policy | undefined {
  const { [argument]: text } = values;
  if (typeof text !== "string" || text === "") {
    return undefined;
  }
  try {
    return parsePolicy(text);
  } catch {
    return undefined;
  }
}
