import { SESv2Client } from "@aws-sdk/client-sesv2";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { configurationSetOf, wantedConfigurationSet } from "./mail/configuration-set";
import { identityOf, wantedIdentity } from "./mail/identity";
import { mailRecords, wantedRecords } from "./mail/records";
import { templatesOf, wantedTemplates } from "./mail/templates";
import { topicOf, wantedTopic } from "./mail/topic";

/** SES proves the domain by its records, sends by its configuration set, and tells what the data says. */
export async function expectMail(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const environment = environmentOf(stack);
  const { mail } = environment;
  if (!mail) {
    return;
  }
  const place = { account: environment.account, region: mail.region };
  const ses = new SESv2Client(clientOptions(cloud, place));
  const identity = await identityOf(ses, mail.domain);
  expectSame("the mail identity", identity.settings, wantedIdentity(mail));
  expectSame("the mail's records", await mailRecords(cloud, environment), wantedRecords(mail, identity));
  const set = await configurationSetOf(ses, mail.configurationSet);
  const topicArn = `arn:aws:sns:${mail.region}:${environment.account}:${mail.feedback.topic}`;
  expectSame("the configuration set", set, wantedConfigurationSet(mail, topicArn));
  expectSame("the mail's topic", await topicOf(cloud, place, topicArn), wantedTopic(environment, topicArn));
  expectSame("the mail's templates", await templatesOf(ses, mail), wantedTemplates(mail));
}
