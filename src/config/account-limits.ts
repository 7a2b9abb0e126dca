import type { Problem } from "./problem";
import type { Page } from "./uniqueness";

/**
 * CloudWatch Logs keeps ten resource policies for an account and region, one of which it makes itself for the logs
 * that it delivers. Source: CloudWatch Logs User Guide, "CloudWatch Logs quotas".
 */
const mostQueryLogs = 9;

/** Query logs of zones that an account has no room for, by the file of the later ones. */
export function* excessQueryLogs(pages: readonly Page[]): Iterable<{ file: string; problem: Problem }> {
  const counts = new Map<string, number>();
  for (const { file, environment } of pages) {
    if (environment.dns?.queryLog) {
      const { account } = environment;
      const count = (counts.get(account) ?? 0) + 1;
      counts.set(account, count);
      if (count > mostQueryLogs) {
        yield {
          file,
          problem: {
            path: "dns.queryLogDays",
            message: `${environment.dns.queryLog.retentionDays} asks for query log ${count} of account ${account}, which has room for ${mostQueryLogs}; remove queryLogDays here or in another page`,
          },
        };
      }
    }
  }
}
