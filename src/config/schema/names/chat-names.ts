import type { ObservabilityData } from "../observability/observability";

type Notifications = ObservabilityData["notifications"];
type Subscription = NonNullable<Notifications["critical"]>[string];

/** A channel with its name in AWS's chat client, and what it is told. */
export interface NamedChannel {
  readonly name: string;
  /** Where the data names it, below the notifications. */
  readonly path: readonly string[];
  readonly workspace: string;
  readonly channel: string;
  readonly severities: readonly string[];
}

export function isChannel(
  subscription: Subscription,
): subscription is Extract<Subscription, { protocol: "slack" }> {
  return subscription.protocol === "slack";
}

/** Each channel once, by the first id that it has in the data, whatever it is told: AWS's chat client knows it once. */
export function namedChannels(
  notifications: Notifications,
  prefix: string,
): Readonly<Record<string, NamedChannel>> {
  const channels = new Map<string, NamedChannel & { readonly id: string }>();
  for (const [severity, subscriptions] of Object.entries(notifications)) {
    for (const [id, subscription] of Object.entries(subscriptions)) {
      if (isChannel(subscription)) {
        const { workspace, channel } = subscription;
        const key = `${workspace}/${channel}`;
        const known = channels.get(key) ?? {
          id: `${severity}-${id}`,
          name: `${prefix}-${severity}-${id}`,
          path: [severity, id],
          workspace,
          channel,
          severities: [],
        };
        channels.set(key, { ...known, severities: [...known.severities, severity] });
      }
    }
  }
  return Object.fromEntries([...channels.values()].map(({ id, ...channel }) => [id, channel]));
}
