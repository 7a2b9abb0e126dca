import type { Problem } from "./problem";
import type { Account } from "./validate";

/** A valid page of an account with the file it stands in. */
export interface AccountPage {
  readonly file: string;
  readonly account: Account;
}

/**
 * The account of AWS's documentation, which nobody has: pages that show it wait for a number of their own, and say
 * nothing of who shares an account with whom.
 */
export const exampleAccount = "123456789012";

/** What AWS has once in an account, or once in each of its regions, and who decides it. */
interface AccountWide {
  readonly what: string;
  readonly path: string;
  /** Where it is one. @default the whole account */
  readonly region?: string;
}

/** What two pages of one account would both decide, by the file of the later one. */
export function* sharedAccountWide(
  pages: readonly AccountPage[],
): Iterable<{ file: string; problem: Problem }> {
  const owners = new Map<string, string>();
  for (const { file, account } of pages.filter((page) => page.account.account !== exampleAccount)) {
    const told = new Set<string>();
    for (const { what, path, region } of accountWide(account)) {
      const place = [account.account, ...(region === undefined ? [] : [region])].join(", ");
      const owner = owners.get(`${what} ${place}`);
      if (owner !== undefined && !told.has(path)) {
        told.add(path);
        const message = `account ${place} has one ${what}, and ${owner} decides it; remove it here, or use another account`;
        yield { file, problem: { path, message } };
      }
      owners.set(`${what} ${place}`, owner ?? file);
    }
  }
}

function* accountWide({ region, copyImagesTo, guards, audit, delivery }: Account): Iterable<AccountWide> {
  const regions = [region, ...copyImagesTo];
  if (copyImagesTo.length > 0) {
    yield { what: "list of regions that get copies of images", path: "copyImagesTo", region };
  }
  if (guards?.noPublicBuckets) {
    yield { what: "block of public buckets", path: "guards.noPublicBuckets" };
  }
  if (guards?.passwordPolicy) {
    yield { what: "password policy", path: "guards.passwordPolicy" };
  }
  if (delivery?.oidcProvider) {
    yield { what: "OIDC provider of GitHub", path: "delivery.oidcProvider" };
  }
  if (audit?.trail) {
    // AWS takes a second one, and charges for each of its events
    yield { what: "trail that is free of charge", path: "audit.trail" };
  }
  for (const [path, what] of regionWide({ guards, audit })) {
    yield* regions.map((one) => ({ what, path, region: one }));
  }
}

/** What is one in a region, by its path. */
function regionWide({ guards, audit }: Pick<Account, "guards" | "audit">): [string, string][] {
  const all: [string, string, unknown][] = [
    ["guards.encryptedVolumes", "default for the encryption of volumes", guards?.encryptedVolumes],
    ["audit.guardDuty", "detector of GuardDuty", audit?.guardDuty],
    ["audit.accessAnalyzer", "analyzer of what is open to others", audit?.accessAnalyzer],
    ["audit.config", "recorder of AWS Config", audit?.config],
    ["audit.securityHub", "Security Hub", audit?.securityHub],
  ];
  return all.flatMap(([path, what, decides]) => (decides ? [[path, what] as [string, string]] : []));
}
