import type { NamedChange } from "./named-change";

const channel = { protocol: "slack", workspace: "T07EZ1ABC23", channel: "C07EZ1ABC23" } as const;

/** A channel that hears of everything; AWS has been let into its workspace before. */
export const toldInSlack: NamedChange = {
  name: "told-in-slack",
  says: "a channel of Slack shows all alarms and events, beside those who are told already",
  mayReplace: [],
  appliesTo: ({ observability }) => Object.keys(observability?.notifications ?? {}).length > 0,
  change: (page) => {
    const { observability } = page;
    const told = Object.entries(observability?.notifications ?? {}).map(([severity, subscriptions]) => [
      severity,
      { ...subscriptions, slack: channel },
    ]);
    return observability
      ? { ...page, observability: { ...observability, notifications: Object.fromEntries(told) } }
      : page;
  },
};
