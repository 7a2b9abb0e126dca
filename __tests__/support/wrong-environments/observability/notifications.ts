import type { Mistake } from "../mistake";

const onCall = "observability.notifications.critical.on-call";

const channel = { protocol: "slack", workspace: "T07EZ1ABC23", channel: "C07EZ1ABC23" };

function hook(endpoint: string, message: string): Mistake {
  const name = `${JSON.stringify(endpoint)} for a web hook`;
  return { name, set: { [onCall]: { protocol: "https", endpoint } }, path: `${onCall}.endpoint`, message };
}

/** Mistakes in who is told. */
export const notificationMistakes: readonly Mistake[] = [
  {
    name: "a mail address without an @",
    set: { [`${onCall}.endpoint`]: "on-call.dougust.example" },
    path: `${onCall}.endpoint`,
    message: '"on-call.dougust.example" has no @; write a mail address, as in "dmarc@saas.example"',
  },
  {
    name: "a protocol that tells nobody",
    set: { [`${onCall}.protocol`]: "pigeon" },
    path: `${onCall}.protocol`,
    message: '"pigeon" is not possible here; choose "email", "https", "slack"',
  },
  ...[
    "https://hooks.example/notify?key=0123",
    "https://team:secret@hooks.example/notify",
    "https://hooks.example/notify#critical",
    "http://hooks.example/notify",
    "hooks.example/notify",
  ].map((endpoint) =>
    hook(
      endpoint,
      `"${endpoint}" is no address to stand in a page of data; use https:// without user, password, query or fragment`,
    ),
  ),
  ...[
    [
      "https://events.pagerduty.com/integration/0123456789abcdef0123456789abcdef/enqueue",
      "events.pagerduty.com",
    ],
    ["https://hooks.slack.com/services/T0123/B0123/letters", "hooks.slack.com"],
    ["https://hooks.example/4f0e9a72c3d84b51a6e7/notify", "hooks.example"],
    ["https://hooks.example:8443/3f2504e0-4f89-41d3-9a0c-0305e82c3301", "hooks.example:8443"],
  ].map(([endpoint = "", host]) => ({
    ...hook(
      endpoint,
      `the URL of a hook at "${host}" holds a key, and a secret stands in no page; subscribe it by hand, as docs/runbooks/notifications.md says`,
    ),
    value: `"${host}"`,
  })),
  ...["localhost", "hooks.internal", "10.0.0.7", "[fd00::7]"].map((host) =>
    hook(
      `https://${host}/notify`,
      `"https://${host}/notify" is out of SNS's reach; use a name that is known in public, no address and no name of a network`,
    ),
  ),
  ...[
    ["https:/hooks.example/notify", "https://hooks.example/notify"],
    [" https://hooks.example/notify", "https://hooks.example/notify"],
    ["https://hooks.example/tell us", "https://hooks.example/tell%20us"],
    ["https://hooks.example/not\nify", "https://hooks.example/notify"],
    ["https://hooks.example", "https://hooks.example/"],
  ].map(([endpoint = "", read]) =>
    hook(endpoint, `${JSON.stringify(endpoint)} is read as "${read}"; write it so`),
  ),
  {
    name: "a subscriber at the address of the topic's policy",
    copy: { "observability.notifications.critical.policy": onCall },
    set: { "observability.notifications.critical.policy.endpoint": "policy@dougust.example" },
    path: "observability.notifications.critical.policy",
    message: '"policy" is the address of what may publish to the topic; name the subscriber otherwise',
    value: '"policy"',
  },
  {
    name: "a mailbox twice in a topic",
    set: {
      "observability.notifications.critical": {
        first: { protocol: "email", endpoint: "team@dougust.example" },
        second: { protocol: "email", endpoint: "team@dougust.example" },
      },
    },
    path: "observability.notifications.critical.second.endpoint",
    message: '"team@dougust.example" is told as "first" already; remove one of them',
  },
  {
    name: "a channel twice in a topic",
    set: {
      "observability.notifications.warning.chat": channel,
      "observability.notifications.warning.talk": channel,
    },
    path: "observability.notifications.warning.talk.channel",
    message: '"C07EZ1ABC23" is told as "chat" already; remove one of them',
  },
  {
    name: "nobody to tell",
    set: { "observability.notifications.critical": {} },
    path: "observability.notifications.critical",
    message: "{} tells nobody; add a subscription",
  },
  {
    name: "a severity that is none",
    set: {
      "observability.notifications.fatal": { team: { protocol: "email", endpoint: "a@dougust.example" } },
    },
    path: "observability.notifications.fatal",
    value: '"fatal"',
    message: '"fatal" is no setting here; check its spelling and place, or remove it',
  },
];
