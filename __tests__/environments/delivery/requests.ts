import { account, type Request } from "../../support/pipeline-access";

/** Requests as AWS sees them, on things of dougust's environments. */

export const own = (stack: string) => ({ "aws:ResourceTag/Stack": stack });
export const fresh = (stack: string) => ({ "aws:RequestTag/Stack": stack });

const region = "us-east-1";

export const arn = (service: string, rest: string, where = region) =>
  `arn:aws:${service}:${where}:${account}:${rest}`;

export const role = (name: string) => arn("iam", `role/${name}`, "");
export const bucket = (name: string) => `arn:aws:s3:::${name}-${account}`;
export const state = (stack: string) =>
  `arn:aws:s3:::dougust-terraform-state-${account}/${stack}/terraform.tfstate`;
export const stateKey = { "kms:ResourceAliases": ["alias/dougust-terraform-state"] };
export const key = arn("kms", "key/1234abcd-12ab-34cd-56ef-1234567890ab");
export const secret = (name: string) => arn("secretsmanager", `secret:${name}-AbCdEf`);
export const boundary = { "iam:PermissionsBoundary": arn("iam", "policy/dougust-account-boundary", "") };

/** Requests on all resources, for actions that know none. */
export const anywhere = (...actions: string[]): Request[] =>
  actions.map((action) => ({ action, resource: "*" }));

/** Requests of several actions on one thing. */
export const on = (resource: string, actions: readonly string[], context?: Request["context"]): Request[] =>
  actions.map((action) => ({ action, resource, ...(context && { context }) }));

/** What nobody may who works from a pipeline: other identities, what the account is watched by, its own things. */
export const neverFromPipelines: Request[] = [
  ...on(arn("iam", "user/somebody", ""), ["iam:CreateUser", "iam:CreateAccessKey", "iam:CreateLoginProfile"]),
  ...on(arn("iam", "oidc-provider/token.actions.githubusercontent.com", ""), [
    "iam:CreateOpenIDConnectProvider",
    "iam:UpdateOpenIDConnectProviderThumbprint",
    "iam:AddClientIDToOpenIDConnectProvider",
    "iam:DeleteOpenIDConnectProvider",
  ]),
  ...on(arn("iam", "saml-provider/x", ""), ["iam:CreateSAMLProvider"]),
  ...on(arn("iam", "policy/dougust-account-boundary", ""), [
    "iam:CreatePolicyVersion",
    "iam:SetDefaultPolicyVersion",
    "iam:DeletePolicy",
  ]),
  ...["dougust-account-plan", "dougust-account-apply-prod"].flatMap((name) =>
    on(role(name), ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:DeleteRole"], boundary),
  ),
  ...on(role("dougust-account-apply-prod"), ["sts:AssumeRole", "iam:PassRole"]),
  ...anywhere("iam:DeleteAccountPasswordPolicy"),
  ...on(arn("cloudtrail", "trail/dougust-account-trail"), [
    "cloudtrail:StopLogging",
    "cloudtrail:DeleteTrail",
  ]),
  ...on(arn("guardduty", "detector/12abc34d567e8fa901bc2d34e56789f0"), ["guardduty:DeleteDetector"]),
  ...on(bucket("dougust-account-trail"), ["s3:PutBucketPolicy", "s3:DeleteBucket"]),
  ...on(`${bucket("dougust-account-trail")}/AWSLogs/x`, ["s3:DeleteObject", "s3:GetObject"]),
  ...anywhere("s3:PutAccountPublicAccessBlock"),
  ...on(arn("budgets", "budget/dougust-account-budget", ""), ["budgets:ModifyBudget"]),
  ...on(key, ["kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"], own("dougust-account")),
  ...on(state("dougust-account"), ["s3:PutObject"]),
  // the key of all states: whose tag it bore, that environment's it would be
  ...["dougust-dev", "dougust-prod"].flatMap((stack) =>
    on(key, ["kms:TagResource"], { ...stateKey, ...own("dougust-state"), ...fresh(stack) }),
  ),
  ...on(key, ["kms:ScheduleKeyDeletion", "kms:PutKeyPolicy", "kms:DisableKey", "kms:CreateGrant"], {
    ...stateKey,
    ...own("dougust-state"),
  }),
  ...on(
    arn("ecr", "repository/dougust-backend"),
    ["ecr:DeleteRepository", "ecr:BatchDeleteImage"],
    own("dougust-account"),
  ),
];
