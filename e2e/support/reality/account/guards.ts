import { EC2Client, GetEbsEncryptionByDefaultCommand } from "@aws-sdk/client-ec2";
import { GetAccountPasswordPolicyCommand, IAMClient } from "@aws-sdk/client-iam";
import type { Account } from "../../../../src/config/validate";
import { readPath } from "../../aws-call";
import { type Cloud, clientOptions } from "../../emulated";
import { expectSame } from "../expect-same";
import { regionsOf } from "./parts";

/** Buckets, volumes and passwords are guarded as the account's data says. */
export async function expectGuards(cloud: Cloud, account: Account): Promise<void> {
  const { guards } = account;
  if (!guards) {
    return;
  }
  if (guards.noPublicBuckets) {
    const path = "/v20180820/configuration/publicAccessBlock";
    const answer = await readPath(cloud, "s3", path, account);
    expectSame("blocks of public buckets", answer.match(/>true</g)?.length, 4);
  }
  for (const region of regionsOf(account)) {
    const ec2 = new EC2Client(clientOptions(cloud, { ...account, region }));
    const { EbsEncryptionByDefault } = await ec2.send(new GetEbsEncryptionByDefaultCommand({}));
    expectSame(`encryption of volumes in ${region}`, EbsEncryptionByDefault, guards.encryptedVolumes);
  }
  if (guards.passwordPolicy) {
    expectSame("the password policy", await passwordPolicy(cloud, account), wanted(guards.passwordPolicy));
  }
}

async function passwordPolicy(cloud: Cloud, account: Account) {
  const iam = new IAMClient(clientOptions(cloud, account));
  const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}));
  const kinds = [
    PasswordPolicy?.RequireLowercaseCharacters,
    PasswordPolicy?.RequireUppercaseCharacters,
    PasswordPolicy?.RequireNumbers,
    PasswordPolicy?.RequireSymbols,
  ];
  return {
    minimumLength: PasswordPolicy?.MinimumPasswordLength,
    remembered: PasswordPolicy?.PasswordReusePrevention,
    expireDays: PasswordPolicy?.MaxPasswordAge || undefined,
    kinds: kinds.filter(Boolean).length,
  };
}

function wanted({
  minimumLength,
  remembered,
  expireDays,
}: NonNullable<NonNullable<Account["guards"]>["passwordPolicy"]>) {
  return { minimumLength, remembered, expireDays, kinds: 4 };
}
