import { Construct } from "constructs";
import type { GuardsData } from "../../config/schema/account/guards";
import { EncryptedVolumes } from "../../constructs/security/guards/encrypted-volumes";
import { NoPublicBuckets } from "../../constructs/security/guards/no-public-buckets";
import { PasswordPolicy } from "../../constructs/security/guards/password-policy";
import type { Places } from "./place";

/** What holds for everything in the account, whoever makes it. */
export function createGuards(guards: GuardsData, { home, others }: Places): void {
  const room = new Construct(home.scope, "guards");
  if (guards.noPublicBuckets) {
    new NoPublicBuckets(room, "no-public-buckets");
  }
  if (guards.passwordPolicy) {
    new PasswordPolicy(room, "password-policy", guards.passwordPolicy);
  }
  if (guards.encryptedVolumes) {
    new EncryptedVolumes(room, "encrypted-volumes");
    for (const { scope } of others) {
      new EncryptedVolumes(scope, "encrypted-volumes");
    }
  }
}
