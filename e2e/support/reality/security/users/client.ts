import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  paginateListUserPoolClients,
  type UserPoolClientType,
  type UserPoolType,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { only } from "../../environment";

type UserPoolData = NonNullable<Environment["userPool"]>;

/** The one client of a pool. */
export async function findClient(
  cognito: CognitoIdentityProviderClient,
  { Id: UserPoolId, Name }: UserPoolType,
): Promise<UserPoolClientType> {
  const ids: string[] = [];
  for await (const { UserPoolClients = [] } of paginateListUserPoolClients(
    { client: cognito },
    { UserPoolId },
  )) {
    ids.push(...UserPoolClients.flatMap(({ ClientId }) => ClientId ?? []));
  }
  const ClientId = only(ids, `client of ${Name}`);
  const { UserPoolClient = {} } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
  );
  return UserPoolClient;
}

/** What Cognito says of a client. */
export function clientState(client: UserPoolClientType) {
  return {
    flows: [...(client.ExplicitAuthFlows ?? [])].sort(),
    rotation: client.RefreshTokenRotation,
    access: `${client.AccessTokenValidity} ${client.TokenValidityUnits?.AccessToken}`,
    id: `${client.IdTokenValidity} ${client.TokenValidityUnits?.IdToken}`,
    refresh: `${client.RefreshTokenValidity} ${client.TokenValidityUnits?.RefreshToken}`,
    unknownUsers: client.PreventUserExistenceErrors,
    revocation: client.EnableTokenRevocation,
    oauth: client.AllowedOAuthFlowsUserPoolClient,
  };
}

/** The same as the data wants it. */
export function wantedClient({ client: { authFlows, tokens, refreshRotation } }: UserPoolData) {
  const off = refreshRotation === "off";
  const flows = authFlows.map((flow) => `ALLOW_${flow.replaceAll("-", "_").toUpperCase()}_AUTH`);
  return {
    flows: [...flows, ...(off ? ["ALLOW_REFRESH_TOKEN_AUTH"] : [])].sort(),
    rotation: {
      Feature: off ? "DISABLED" : "ENABLED",
      RetryGracePeriodSeconds: off ? 0 : refreshRotation.graceSeconds,
    },
    access: `${tokens.accessMinutes} minutes`,
    id: `${tokens.idMinutes} minutes`,
    refresh: `${tokens.refreshHours} hours`,
    unknownUsers: "ENABLED",
    revocation: true,
    oauth: false,
  };
}
