import type { Environment } from "../../config/schema/names/names";
import type { HostedZone } from "../../constructs/edge/dns/hosted-zone";
import { Mail } from "../../constructs/messaging/mail/mail";
import { CustomerKey } from "../../constructs/security/customer-key";
import type { EnvironmentStack } from "../environment-stack";
import type { Surroundings } from "../surroundings";

/** The mail of an environment, where it has any, in the region whose SES sends it. */
export function createMail(
  stack: EnvironmentStack,
  { mail }: Environment,
  surroundings: Pick<Surroundings, "account" | "region" | "keyArn">,
  zone: HostedZone | undefined,
): Mail | undefined {
  if (!mail || !zone) {
    return undefined;
  }
  const { account } = surroundings;
  const { region } = mail;
  const place = stack.otherRegion("mail", region);
  const elsewhere =
    region !== surroundings.region &&
    new CustomerKey(place, "key", {
      alias: stack.name("mail-key"),
      description: `Encrypts the mail feedback of ${stack.node.id}`,
      account,
      region,
      mailTopic: mail.feedback.topic,
    });
  const keyArn = elsewhere ? elsewhere.arn : surroundings.keyArn;
  const made = new Mail(place, "Resource", { ...mail, zone, keyArn, account, region });
  stack.output("mail_identity_arn", "The domain that mail is sent for", made.identityArn);
  stack.output("mail_feedback_topic_arn", "Tells of bounces and complaints", made.feedbackTopicArn);
  return made;
}
