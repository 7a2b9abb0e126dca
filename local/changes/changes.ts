import type { AccountInput, EnvironmentInput } from "../../src/config/define";
import { importPage } from "../../src/config/load";
import { findPages, stacksOf } from "../../src/config/pages";
import { turnedDial } from "./accelerator";
import { anotherErrorText, anotherSource } from "./answers";
import { anotherShard, largerCache } from "./cache";
import { calledService } from "./connection";
import { largerBudget } from "./costs";
import { countedRequests } from "./counted-requests";
import { closedCountry } from "./countries";
import { anotherInstance, largerDatabase, moreCapacity, moreStorage } from "./database";
import { anotherRecord } from "./dns";
import { rotatedOriginHeader } from "./edge";
import { anotherHour } from "./jobs";
import { subscribedLogs } from "./log-subscription";
import { longerLogs } from "./logs";
import { anotherSender } from "./mail";
import type { NamedChange } from "./named-change";
import { anotherEndpoint, anotherZone } from "./network";
import { toldInSlack } from "./notifications";
import { anotherQuery } from "./queries";
import { anotherQueue } from "./queue";
import { anotherSecret, rotatedDatabasePassword, rotatedSecrets } from "./secrets";
import { shorterMediaCache } from "./served-buckets";
import { anotherService } from "./service";
import { signedMedia } from "./signed-media";
import { largerTasks, widerScaling } from "./tasks";
import { moreTraces } from "./traces";
import { unprotected } from "./unprotected";
import { blockedAddress, shorterRequests, wafCounts } from "./waf";

/** The changes that environments live through; docs/changes.md tells what each costs on AWS. */
export const changes: readonly NamedChange[] = [
  largerTasks,
  widerScaling,
  largerDatabase,
  moreStorage,
  moreCapacity,
  anotherInstance,
  largerCache,
  anotherShard,
  anotherZone,
  anotherEndpoint,
  anotherService,
  calledService,
  anotherQueue,
  anotherHour,
  anotherSecret,
  anotherSender,
  anotherRecord,
  shorterMediaCache,
  signedMedia,
  anotherSource,
  anotherErrorText,
  closedCountry,
  turnedDial,
  rotatedDatabasePassword,
  rotatedSecrets,
  rotatedOriginHeader,
  wafCounts,
  blockedAddress,
  shorterRequests,
  toldInSlack,
  longerLogs,
  countedRequests,
  largerBudget,
  subscribedLogs,
  anotherQuery,
  moreTraces,
  unprotected,
];

/** The changes that a stack's page leaves room for; none for the stack of a state. */
export async function changesFor(stack: string): Promise<NamedChange[]> {
  const page = findPages("environments").find((file) => stacksOf(file).includes(stack));
  if (!page || stack.endsWith("-state")) {
    return [];
  }
  const data = await importPage(page);
  return page.page === "account"
    ? changes.filter(({ inAccount }) => inAccount?.appliesTo(data as AccountInput))
    : changes.filter((change) => change.appliesTo(data as EnvironmentInput));
}
