import { configurationSet, mailTemplate, topic } from "../name-kinds";
import type { Environment } from "../names";
import type { ComposedName } from "./composed-name";

export function* mailNames(mail: Environment["mail"]): Iterable<ComposedName> {
  if (!mail) {
    return;
  }
  const { configurationSet: name, feedback, templates } = mail;
  yield { path: ["mail", "configurationSet"], name, rule: configurationSet };
  yield { path: ["mail", "feedback", "topic"], name: feedback.topic, rule: topic };
  for (const [part, template] of Object.entries(templates)) {
    yield { path: ["mail", "templates", part, "name"], name: template.name, rule: mailTemplate };
  }
}
