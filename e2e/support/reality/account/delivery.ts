import {
  GetOpenIDConnectProviderCommand,
  GetRoleCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from "@aws-sdk/client-iam";
import type { Account } from "../../../../src/config/validate";
import { type Cloud, clientOptions } from "../../emulated";
import { expectSame } from "../expect-same";

/** Pipelines have the roles that the account's data says, taken by those that it says, within the boundary where they change anything. */
export async function expectDelivery(cloud: Cloud, account: Account): Promise<void> {
  const { delivery, system } = account;
  if (!delivery) {
    return;
  }
  const iam = new IAMClient(clientOptions(cloud, account));
  const arn = `arn:aws:iam::${account.account}:oidc-provider/token.actions.githubusercontent.com`;
  const provider = await iam.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
  expectSame("the audience of GitHub's tokens", provider.ClientIDList, ["sts.amazonaws.com"]);
  const { infrastructure, application, environments } = delivery;
  for (const [name, { branch, githubEnvironment }] of Object.entries(environments)) {
    const caller = branch === undefined ? `environment:${githubEnvironment}` : `ref:refs/heads/${branch}`;
    await expectRole(iam, account, `apply-${name}`, [`repo:${infrastructure.repository}:${caller}`], true);
    await expectRole(iam, account, `deploy-${name}`, [`repo:${application.repository}:${caller}`], true);
  }
  const readers = [":pull_request", `:ref:refs/heads/${infrastructure.branch}`].map(
    (rest) => `repo:${infrastructure.repository}${rest}`,
  );
  await expectRole(iam, account, "plan", readers, false);
  const RoleName = `${system}-account-plan`;
  const { PolicyNames } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  expectSame("own policies of who plans", PolicyNames?.sort(), ["no-secrets", "state"]);
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  expectSame("shared policies of who plans", AttachedPolicies.map(({ PolicyName }) => PolicyName).sort(), [
    `${system}-account-read-infrastructure`,
    `${system}-account-read-surroundings`,
  ]);
}

async function expectRole(
  iam: IAMClient,
  { system, account }: Account,
  part: string,
  subjects: readonly string[],
  bounded: boolean,
): Promise<void> {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: `${system}-account-${part}` }));
  const trust = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "{}"));
  const told = trust.Statement?.[0]?.Condition?.StringEquals?.["token.actions.githubusercontent.com:sub"];
  expectSame(`who takes ${part}`, told, subjects);
  const boundary = `arn:aws:iam::${account}:policy/${system}-account-boundary`;
  expectSame(
    `the boundary of ${part}`,
    Role?.PermissionsBoundary?.PermissionsBoundaryArn,
    bounded ? boundary : undefined,
  );
}
