import { CognitoUserGroup } from "@cdktf/provider-aws/lib/cognito-user-group";
import { CognitoUserPool, type CognitoUserPoolConfig } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Role } from "../role";
import { type ClientProps, UserPoolClient } from "./user-pool-client";
import { administering, authenticating } from "./user-pool-rights";

export interface UserPoolProps {
  readonly name: string;
  /** What Cognito calls its feature plan; threat protection needs "plus". */
  readonly tier: "essentials" | "plus";
  readonly threatProtection: "off" | "audit" | "enforced";
  /** Whether people may sign up by themselves; else an administrator invites them. */
  readonly selfSignUp: boolean;
  readonly password: PasswordPolicy;
  /** Whether a second factor is never, sometimes or always asked for; an authenticator app is the only one. */
  readonly mfa: {
    readonly mode: "off" | "optional" | "required";
    /** Groups that the application lets in with a second factor alone: Cognito asks groups for nothing. */
    readonly demandedOf: readonly string[];
  };
  readonly groups: Readonly<Record<string, Group>>;
  readonly client: Omit<ClientProps, "name" | "userPoolId">;
  readonly deletionProtection: boolean;
  /** The identity of Amazon SES that sends its messages. @default Cognito's own sender, 50 messages a day */
  readonly mail?: MailSender;
}

export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requires: readonly ("lower-case" | "upper-case" | "numbers" | "symbols")[];
  /** Days that the password of an invitation is good for. */
  readonly temporaryDays: number;
}

export interface Group {
  readonly description: string;
  /** The group with the lowest number prevails. */
  readonly precedence: number;
}

export interface MailSender {
  readonly identityArn: string;
  readonly configurationSetName: string;
  readonly fromAddress: string;
  /** Stands once SES has found the domain's records: Cognito takes no sender before. */
  readonly proof: ITerraformDependable;
}

const mfaConfiguration = { off: "OFF", optional: "OPTIONAL", required: "ON" } as const;

/**
 * The people who use an application, in a Cognito user pool: they sign in with their e-mail address, which Cognito
 * has verified. One confidential client, the application's server, logs them in.
 *
 * Monthly cost: the first 10,000 active people are free on the essentials tier, further ones $0.015 each; $0.02 for
 * each on the plus tier.
 * @example new UserPool(this, "user-pool", { ...environment.userPool, mail });
 */
export class UserPool extends Construct {
  readonly id: string;
  /** Who signs the tokens: the `iss` that a server must expect in them. */
  readonly issuer: string;
  readonly client: UserPoolClient;
  readonly mfaDemandedOf: readonly string[];
  private readonly arn: string;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(scope, id);
    const pool = new CognitoUserPool(this, "Resource", {
      name: props.name,
      userPoolTier: props.tier.toUpperCase(),
      deletionProtection: props.deletionProtection ? "ACTIVE" : "INACTIVE",
      ...signIn(props),
      ...protection(props),
      ...messages(props),
      dependsOn: props.mail && [props.mail.proof],
    });
    this.id = pool.id;
    this.arn = pool.arn;
    this.mfaDemandedOf = props.mfa.demandedOf;
    this.issuer = `https://${pool.endpoint}`;
    this.client = new UserPoolClient(this, "client", {
      ...props.client,
      name: `${props.name}-server`,
      userPoolId: pool.id,
    });
    for (const [name, { description, precedence }] of Object.entries(props.groups)) {
      const group = { name, description, precedence, userPoolId: pool.id };
      new CognitoUserGroup(this, `group-${name.toLowerCase()}`, group);
    }
  }

  /** Lets a server log people in with rights of its own, and see whether they have a second factor. */
  grantAuthenticate(role: Role): void {
    role.grant("authenticate-users", { Action: authenticating, Resource: this.arn });
  }

  /**
   * Lets a server manage people and their groups, but not the pool. It sets no password, but who may change an address
   * and take off a second factor can take over an account: it is an administrator's right.
   */
  grantAdminister(role: Role): void {
    role.grant("administer-users", { Action: administering, Resource: this.arn });
  }
}

function signIn({ selfSignUp }: UserPoolProps): Partial<CognitoUserPoolConfig> {
  return {
    usernameAttributes: ["email"],
    usernameConfiguration: { caseSensitive: false },
    autoVerifiedAttributes: ["email"],
    // the old address stays in use until the new one is verified
    userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ["email"] },
    accountRecoverySetting: { recoveryMechanism: [{ name: "verified_email", priority: 1 }] },
    adminCreateUserConfig: { allowAdminCreateUserOnly: !selfSignUp },
  };
}

function protection({ password, mfa, threatProtection }: UserPoolProps): Partial<CognitoUserPoolConfig> {
  return {
    passwordPolicy: {
      minimumLength: password.minimumLength,
      requireLowercase: password.requires.includes("lower-case"),
      requireUppercase: password.requires.includes("upper-case"),
      requireNumbers: password.requires.includes("numbers"),
      requireSymbols: password.requires.includes("symbols"),
      temporaryPasswordValidityDays: password.temporaryDays,
    },
    mfaConfiguration: mfaConfiguration[mfa.mode],
    ...(mfa.mode !== "off" && { softwareTokenMfaConfiguration: { enabled: true } }),
    ...(threatProtection !== "off" && {
      userPoolAddOns: { advancedSecurityMode: threatProtection.toUpperCase() },
    }),
  };
}

function messages({ mail }: UserPoolProps): Partial<CognitoUserPoolConfig> {
  return {
    // a link would need a domain of the pool's own
    verificationMessageTemplate: { defaultEmailOption: "CONFIRM_WITH_CODE" },
    emailConfiguration: mail
      ? {
          emailSendingAccount: "DEVELOPER",
          sourceArn: mail.identityArn,
          configurationSet: mail.configurationSetName,
          fromEmailAddress: mail.fromAddress,
        }
      : { emailSendingAccount: "COGNITO_DEFAULT" },
  };
}
