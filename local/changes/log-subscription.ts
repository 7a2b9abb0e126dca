import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, type Service, withServices } from "./named-change";

/** The stream must be there before: its ARN is made of the page's own account and region. */
export const subscribedLogs: NamedChange = {
  name: "subscribed-logs",
  says: "lines of services' logs are sent on to a Kinesis stream that is there already",
  mayReplace: [],
  appliesTo: (page) =>
    isAlone(page) && Object.values(page.services).some(({ logs }) => logs.subscription === undefined),
  change: (page) => (isAlone(page) ? withServices(page, (service) => subscribed(service, page)) : page),
};

/** Of two regions, one would have no stream. */
function isAlone({ secondRegion }: EnvironmentInput): boolean {
  return secondRegion?.workloads === undefined;
}

function subscribed(service: Service, { system, account, region }: EnvironmentInput): Service {
  const to = `arn:aws:kinesis:${region}:${account}:stream/${system}-logs`;
  return { ...service, logs: { ...service.logs, subscription: service.logs.subscription ?? { to } } };
}
