import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { Construct } from "constructs";

export interface PasswordPolicyProps {
  readonly minimumLength: number;
  /** How many earlier passwords cannot come again. */
  readonly remembered: number;
  /** Days until a password must change. @default never */
  readonly expireDays?: number;
}

/**
 * What passwords of the account's IAM users must be like: all four kinds of characters, and the given figures. It is
 * there once per account.
 *
 * Monthly cost: nothing.
 * @example new PasswordPolicy(this, "password-policy", { minimumLength: 14, remembered: 24 });
 */
export class PasswordPolicy extends Construct {
  constructor(scope: Construct, id: string, { minimumLength, remembered, expireDays }: PasswordPolicyProps) {
    super(scope, id);
    new IamAccountPasswordPolicy(this, "Resource", {
      minimumPasswordLength: minimumLength,
      passwordReusePrevention: remembered,
      maxPasswordAge: expireDays,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChangePassword: true,
    });
  }
}
