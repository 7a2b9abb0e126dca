import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  paginateListGroups,
  paginateListUserPools,
  type UserPoolType,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { only } from "../../environment";

type UserPoolData = NonNullable<Environment["userPool"]>;

/** The one pool of a name. */
export async function findPool(cognito: CognitoIdentityProviderClient, name: string): Promise<UserPoolType> {
  const ids: string[] = [];
  for await (const { UserPools = [] } of paginateListUserPools({ client: cognito }, { MaxResults: 60 })) {
    ids.push(...UserPools.flatMap(({ Name, Id }) => (Name === name && Id ? [Id] : [])));
  }
  const { UserPool = {} } = await cognito.send(
    new DescribeUserPoolCommand({ UserPoolId: only(ids, `user pool ${name}`) }),
  );
  return UserPool;
}

/** What Cognito says of a pool. */
export async function poolState(cognito: CognitoIdentityProviderClient, pool: UserPoolType) {
  const mfa = await cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId: pool.Id }));
  const {
    TemporaryPasswordValidityDays,
    PasswordHistorySize: _,
    ...password
  } = pool.Policies?.PasswordPolicy ?? {};
  return {
    tier: pool.UserPoolTier,
    protection: pool.DeletionProtection,
    signIn: pool.UsernameAttributes,
    caseSensitive: pool.UsernameConfiguration?.CaseSensitive,
    verified: pool.AutoVerifiedAttributes,
    recovery: pool.AccountRecoverySetting?.RecoveryMechanisms?.map(({ Name }) => Name),
    password: { ...password, temporaryDays: TemporaryPasswordValidityDays },
    mfa: mfa.MfaConfiguration,
    totp: mfa.SoftwareTokenMfaConfiguration?.Enabled ?? false,
    sms: mfa.SmsMfaConfiguration,
    sender: pool.EmailConfiguration?.EmailSendingAccount,
    threats: pool.UserPoolAddOns?.AdvancedSecurityMode ?? "OFF",
  };
}

/** The same as the data wants it. */
export function wantedPool({
  tier,
  deletionProtection,
  password,
  mfa,
  sender,
  threatProtection,
}: UserPoolData) {
  return {
    tier: tier.toUpperCase(),
    protection: deletionProtection ? "ACTIVE" : "INACTIVE",
    signIn: ["email"],
    caseSensitive: false,
    verified: ["email"],
    recovery: ["verified_email"],
    password: {
      MinimumLength: password.minimumLength,
      RequireLowercase: password.requires.includes("lower-case"),
      RequireUppercase: password.requires.includes("upper-case"),
      RequireNumbers: password.requires.includes("numbers"),
      RequireSymbols: password.requires.includes("symbols"),
      temporaryDays: password.temporaryDays,
    },
    mfa: { off: "OFF", optional: "OPTIONAL", required: "ON" }[mfa.mode],
    totp: mfa.totp,
    sms: undefined,
    sender: sender === "mail" ? "DEVELOPER" : "COGNITO_DEFAULT",
    threats: threatProtection.toUpperCase(),
  };
}

/** The groups of a pool, by name. */
export async function groups(cognito: CognitoIdentityProviderClient, { Id: UserPoolId }: UserPoolType) {
  const found: Record<string, unknown> = {};
  for await (const { Groups = [] } of paginateListGroups({ client: cognito }, { UserPoolId })) {
    for (const { GroupName = "", Description, Precedence } of Groups) {
      found[GroupName] = { description: Description, precedence: Precedence };
    }
  }
  return found;
}
