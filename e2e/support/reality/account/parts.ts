import type { Account } from "../../../../src/config/validate";

/** Every region of an account, its own first. */
export function regionsOf({ region, copyImagesTo }: Pick<Account, "region" | "copyImagesTo">): string[] {
  return [region, ...copyImagesTo];
}

/** The name of a part of an account on AWS. */
export function accountPart({ system }: Pick<Account, "system">, part: string): string {
  return `${system}-account-${part}`;
}
