import { type Finding, listedTwice } from "../rule";

/** As many as AWS writes to. Source: AWS Budgets and Cost Explorer APIs, `Notification`, `Subscriber`. */
const most = 10;

/** Whether somebody is told, and nobody twice. */
export function* checkMailboxes(mail: readonly string[], what: string): Iterable<Finding> {
  if (mail.length === 0) {
    yield { path: ["mail"], message: `[] tells nobody of ${what}; add a mail address` };
  }
  if (mail.length > most) {
    yield {
      path: ["mail"],
      message: `${mail.length} addresses are too many; AWS writes to ${most} at most, so use one of a mailing list`,
    };
  }
  yield* listedTwice(mail, ["mail"], "address");
}
