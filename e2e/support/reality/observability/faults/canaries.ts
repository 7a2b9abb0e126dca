import type { canaryQuantities } from "../../../../../src/alarms/quantities/canaries";
import { getJson } from "../../../aws-call";
import { environmentOf } from "../../environment";
import type { Telling } from "./telling";

/** Source: CloudWatch User Guide, "CloudWatch metrics published by canaries". */
export const canaryTellings: Readonly<Record<keyof typeof canaryQuantities, Telling>> = {
  "canary-success": async ({ cloud, stack }, { of = "" }, level) => {
    const name = environmentOf(stack).canaries[of]?.name;
    if (name === undefined) {
      return undefined;
    }
    const { Canary } = await getJson<{ Canary: { Name: string } }>(
      cloud,
      stack,
      "synthetics",
      `/canary/${name}`,
    );
    const told = { namespace: "CloudWatchSynthetics", dimensions: { CanaryName: Canary.Name } };
    return [{ ...told, name: "SuccessPercent", value: level, unit: "Percent" }];
  },
};
