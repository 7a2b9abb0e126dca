import type { Account } from "../../../../src/config/validate";
import type { Cloud } from "../../emulated";
import { expectDelivery } from "./delivery";
import { expectGuards } from "./guards";
import { expectNotifications } from "./notifications";
import { expectRecorders } from "./recorders";
import { expectTrail } from "./trail";
import { expectTrailAlarms } from "./trail-alarms";
import { expectWatchers } from "./watchers";

/** What AWS tells of an account is what its data says. */
export async function expectAccount(cloud: Cloud, account: Account): Promise<void> {
  await expectGuards(cloud, account);
  await expectTrail(cloud, account);
  await expectTrailAlarms(cloud, account);
  await expectWatchers(cloud, account);
  await expectRecorders(cloud, account);
  await expectNotifications(cloud, account);
  await expectDelivery(cloud, account);
}
