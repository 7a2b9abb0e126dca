import {
  ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConfigurationRecordersCommand,
  DescribeDeliveryChannelsCommand,
} from "@aws-sdk/client-config-service";
import { GetEnabledStandardsCommand, SecurityHubClient } from "@aws-sdk/client-securityhub";
import { securityStandards } from "../../../../src/audit/security-standards";
import type { Account } from "../../../../src/config/validate";
import { type Cloud, clientOptions } from "../../emulated";
import { only } from "../environment";
import { expectSame } from "../expect-same";
import { accountPart, regionsOf } from "./parts";

/** AWS Config records and Security Hub compares in every region, as the account's data says. */
export async function expectRecorders(cloud: Cloud, account: Account): Promise<void> {
  const { config, securityHub } = account.audit ?? {};
  for (const region of regionsOf(account)) {
    const place = { ...account, region };
    if (config) {
      expectSame(`AWS Config in ${region}`, await recorder(cloud, place), {
        on: true,
        frequency: config.record === "daily" ? "DAILY" : "CONTINUOUS",
        // one of them records what has no region
        global: region === account.region,
        bucket: `${accountPart(account, "config")}-${account.account}`,
      });
    }
    if (securityHub) {
      const wanted = securityHub.standards.map((name) => securityStandards[name]).sort();
      expectSame(`Security Hub in ${region}`, await standards(cloud, place), wanted);
    }
  }
}

async function recorder(cloud: Cloud, place: Account) {
  const config = new ConfigServiceClient(clientOptions(cloud, place));
  const { ConfigurationRecorders } = await config.send(new DescribeConfigurationRecordersCommand({}));
  const { ConfigurationRecordersStatus } = await config.send(
    new DescribeConfigurationRecorderStatusCommand({}),
  );
  const { DeliveryChannels } = await config.send(new DescribeDeliveryChannelsCommand({}));
  const found = only(ConfigurationRecorders, `recorder in ${place.region}`);
  return {
    on: only(ConfigurationRecordersStatus, "its status").recording,
    frequency: found.recordingMode?.recordingFrequency,
    global: found.recordingGroup?.includeGlobalResourceTypes,
    bucket: only(DeliveryChannels, "its delivery").s3BucketName,
  };
}

async function standards(cloud: Cloud, place: Account) {
  const hub = new SecurityHubClient(clientOptions(cloud, place));
  const { StandardsSubscriptions = [] } = await hub.send(new GetEnabledStandardsCommand({}));
  return StandardsSubscriptions.map(({ StandardsArn }) => StandardsArn?.split("standards/")[1]).sort();
}
