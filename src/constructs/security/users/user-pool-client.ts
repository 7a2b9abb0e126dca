import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";

export interface ClientProps {
  readonly name: string;
  readonly userPoolId: string;
  /** How the server shows Cognito a person's password. */
  readonly authFlows: readonly ("user-password" | "admin-user-password" | "user-srp")[];
  readonly tokens: {
    readonly accessMinutes: number;
    readonly idMinutes: number;
    /** How long people stay logged in. */
    readonly refreshHours: number;
  };
  /** Whether each use of a refresh token brings a new one, and how long the old one may be tried again. */
  readonly refreshRotation: "off" | { readonly graceSeconds: number };
}

/** What a server proves with that it is the application. */
export interface ClientIdentity {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Cognito makes it, and the provider keeps it in the state: see docs/security.md. */
  readonly clientSecret: string;
}

/**
 * The server of an application as a client of its user pool: confidential, and without pages of Cognito's.
 *
 * Monthly cost: free; the pool's people are what costs.
 * @example new UserPoolClient(this, "client", { ...environment.userPool.client, name: "saas-prod-server", userPoolId: pool.id });
 */
export class UserPoolClient extends Construct {
  readonly identity: ClientIdentity;

  constructor(scope: Construct, id: string, props: ClientProps) {
    super(scope, id);
    const client = new CognitoUserPoolClient(this, "Resource", {
      name: props.name,
      userPoolId: props.userPoolId,
      generateSecret: true,
      ...sessions(props),
      enableTokenRevocation: true,
      // an unknown address is answered as a wrong password is
      preventUserExistenceErrors: "ENABLED",
      supportedIdentityProviders: ["COGNITO"],
      allowedOauthFlowsUserPoolClient: false,
    });
    this.identity = {
      userPoolId: props.userPoolId,
      clientId: client.id,
      clientSecret: client.clientSecret,
    };
  }
}

function sessions({ authFlows, tokens, refreshRotation }: ClientProps) {
  const rotates = refreshRotation !== "off";
  // Cognito takes rotation only without the flow that refreshes without it
  const flows = rotates ? authFlows : [...authFlows, "refresh-token"];
  return {
    explicitAuthFlows: flows.map((flow) => `ALLOW_${flow.toUpperCase().replaceAll("-", "_")}_AUTH`).sort(),
    accessTokenValidity: tokens.accessMinutes,
    idTokenValidity: tokens.idMinutes,
    refreshTokenValidity: tokens.refreshHours,
    tokenValidityUnits: [{ accessToken: "minutes", idToken: "minutes", refreshToken: "hours" }],
    // said even where it is off: the provider cannot tell otherwise that it was switched off
    refreshTokenRotation: [
      {
        feature: rotates ? "ENABLED" : "DISABLED",
        retryGracePeriodSeconds: rotates ? refreshRotation.graceSeconds : 0,
      },
    ],
  };
}
