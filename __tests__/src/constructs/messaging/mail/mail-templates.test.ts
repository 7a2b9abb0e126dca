import { MailTemplates } from "../../../../../src/constructs/messaging/mail/mail-templates";
import { synthesized, testStack } from "../../../../support/synthesized";

const welcome = { name: "Welcome", subject: "Hi {{name}}", text: "Hi {{name}}", html: "<p>Hi {{name}}</p>" };
const digest = { name: "Digest", subject: "Your week", text: "Good", html: "<p>Good</p>" };

test("SES keeps each template under its name, with all of its parts", () => {
  // GIVEN
  const stack = testStack();
  // WHEN
  const made = new MailTemplates(stack, "template", { templates: { welcome, "weekly-digest": digest } });
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_ses_template.template_welcome")).toMatchObject(welcome);
  expect(json.at("aws_ses_template.template_weekly_digest")).toMatchObject(digest);
  expect(made.arns).toHaveLength(2);
  expect([...made.names.keys()]).toEqual(["welcome", "weekly-digest"]);
});
