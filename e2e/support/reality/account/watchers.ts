import { EventBridgeClient, ListTargetsByRuleCommand } from "@aws-sdk/client-eventbridge";
import { GetDetectorCommand, GuardDutyClient, ListDetectorsCommand } from "@aws-sdk/client-guardduty";
import { protectionPlanNames, protectionPlans } from "../../../../src/audit/protection-plans";
import type { Account } from "../../../../src/config/validate";
import { readPath } from "../../aws-call";
import { type Cloud, clientOptions } from "../../emulated";
import { expectSame } from "../expect-same";
import { accountPart, regionsOf } from "./parts";

/** AWS looks for attacks and openings in every region of the account, and what it finds reaches the topic. */
export async function expectWatchers(cloud: Cloud, account: Account): Promise<void> {
  const { guardDuty, accessAnalyzer } = account.audit ?? {};
  for (const region of regionsOf(account)) {
    const place = { ...account, region };
    if (guardDuty) {
      const wanted = protectionPlanNames.map((plan) => [
        protectionPlans[plan],
        guardDuty.protects.includes(plan),
      ]);
      expectSame(
        `additions of GuardDuty in ${region}`,
        await additions(cloud, place),
        Object.fromEntries(wanted),
      );
      expectSame(
        `who learns of threats in ${region}`,
        await targets(cloud, place, "threats"),
        next(account, region),
      );
    }
    if (accessAnalyzer) {
      const path = `/analyzer/${accountPart(account, "access")}`;
      const { analyzer } = JSON.parse(await readPath(cloud, "access-analyzer", path, place)) as {
        analyzer: { type: string; status: string };
      };
      expectSame(`analyzer in ${region}`, [analyzer.type, analyzer.status], ["ACCOUNT", "ACTIVE"]);
      expectSame(
        `who learns of openings in ${region}`,
        await targets(cloud, place, "openings"),
        next(account, region),
      );
    }
  }
}

/** Of all detectors, since accounts of our pages share a number: those that are turned on have the same settings. */
async function additions(cloud: Cloud, place: { account: string; region: string }) {
  const client = new GuardDutyClient(clientOptions(cloud, place));
  const { DetectorIds = [] } = await client.send(new ListDetectorsCommand({}));
  const { Features = [], Status } = await client.send(new GetDetectorCommand({ DetectorId: DetectorIds[0] }));
  expectSame(`detector in ${place.region}`, Status, "ENABLED");
  return Object.fromEntries(Features.map(({ Name, Status: status }) => [Name, status === "ENABLED"]));
}

async function targets(cloud: Cloud, place: Account, part: string) {
  const events = new EventBridgeClient(clientOptions(cloud, place));
  const home = place.copyImagesTo.includes(place.region) ? `${place.region}-` : "";
  const { Targets = [] } = await events.send(
    new ListTargetsByRuleCommand({ Rule: accountPart(place, `${home}${part}`) }),
  );
  return Targets.map(({ Arn }) => Arn);
}

/** The topic in the account's own region, and its event bus elsewhere. */
function next(account: Account, region: string): string[] {
  const place = `${account.region}:${account.account}`;
  return region === account.region
    ? [`arn:aws:sns:${place}:${accountPart(account, "audit")}`]
    : [`arn:aws:events:${place}:event-bus/default`];
}
