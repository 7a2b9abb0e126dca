import type { NamedChange } from "./named-change";

const added = "support";

export const anotherSender: NamedChange = {
  name: "another-sender",
  says: `Whoever sends mail may also send it as ${added}`,
  mayReplace: [],
  appliesTo: ({ mail }) => mail !== undefined && !mail.from.includes(added),
  change: (page) => ({ ...page, mail: page.mail && { ...page.mail, from: [...page.mail.from, added] } }),
};
