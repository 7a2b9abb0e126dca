import { GetConfigurationSetCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import type { mailQuantities } from "../../../../../src/alarms/quantities/mail";
import { clientOptions } from "../../../emulated";
import { environmentOf } from "../../environment";
import type { Telling } from "./telling";

/** Source: SES Developer Guide, "Creating reputation monitoring alarms using CloudWatch"; a share of one, not of a hundred. */
export const mailTellings: Readonly<Record<keyof typeof mailQuantities, Telling>> = {
  "bounce-rate": share("Reputation.BounceRate"),
  "complaint-rate": share("Reputation.ComplaintRate"),
};

function share(name: string): Telling {
  return async ({ cloud, stack }, _, level) => {
    const { mail } = environmentOf(stack);
    if (!mail) {
      return undefined;
    }
    const ses = new SESv2Client(clientOptions(cloud, stack));
    const { ConfigurationSetName = "" } = await ses.send(
      new GetConfigurationSetCommand({ ConfigurationSetName: mail.configurationSet }),
    );
    const dimensions = { "ses:configuration-set": ConfigurationSetName };
    return [{ namespace: "AWS/SES", name, dimensions, value: level / 100, unit: "None" }];
  };
}
