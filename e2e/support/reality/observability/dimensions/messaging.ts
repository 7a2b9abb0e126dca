import { GetConfigurationSetCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { clientOptions } from "../../../emulated";
import { type Listing, type Listings, named, suffix } from "./listing";

const queues: Listing = async (cloud, place) => {
  const { QueueUrls = [] } = await new SQSClient(clientOptions(cloud, place)).send(new ListQueuesCommand({}));
  return QueueUrls.map((url) => suffix(url, `/${place.account}/`));
};

const configurationSets: Listing = async (cloud, place, asked) => {
  const ses = new SESv2Client(clientOptions(cloud, place));
  const found: string[] = [];
  for (const ConfigurationSetName of asked) {
    // fails where there is none
    const set = await ses.send(new GetConfigurationSetCommand({ ConfigurationSetName }));
    found.push(...named([set.ConfigurationSetName]));
  }
  return found;
};

/** What carries messages. */
export const messagingListings: Listings = {
  "AWS/SQS": { QueueName: queues },
  "AWS/SES": { "ses:configuration-set": configurationSets },
};
