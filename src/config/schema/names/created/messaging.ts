import type { CreatedName, Creating } from "./created-name";

export function* queueNames({ queues }: Creating): Iterable<CreatedName> {
  for (const [id, { name, deadLetterName }] of Object.entries(queues)) {
    const path = ["queues", id, "name"];
    yield { kind: "queue", name, path, within: "region" };
    yield { kind: "queue", name: deadLetterName, path, within: "region" };
  }
}

/** SES has its names in the region that sends, which may be another than the environment's. */
export function* mailNames({ mail }: Creating): Iterable<CreatedName> {
  if (!mail) {
    return;
  }
  const { domain, configurationSet, feedback, templates, region } = mail;
  const there = { within: "region", region } as const;
  const at = (...keys: string[]) => ["mail", ...keys];
  yield { kind: "mail identity", name: domain, path: at("domain"), ...there };
  yield { kind: "configuration set", name: configurationSet, path: at("configurationSet"), ...there };
  yield { kind: "topic", name: feedback.topic, path: at("feedback", "topic"), ...there };
  for (const [part, { name }] of Object.entries(templates)) {
    yield { kind: "mail template", name, path: at("templates", part, "name"), ...there };
  }
}
