import { alarmInWords } from "../../support/alarms";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("dougust");
});

// document 001, Recommended Alarms
describe.each(["dev", "staging", "prod"])("%s", (environment) => {
  test.each([
    ["unhealthy_hosts", "AWS/ApplicationELB UnHealthyHostCount Maximum > 0, 1 x 60 s, critical by failing"],
    [
      "server_errors",
      "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum > 10, 1 x 300 s, critical by failing",
    ],
    ["no_healthy_hosts", "AWS/ApplicationELB HealthyHostCount Maximum < 1, 3 x 60 s, critical by down"],
  ])("has the document's %s", (id, words) => {
    expect(alarmInWords(stacks.get(`dougust-${environment}`) as Synthesized, id)).toBe(words);
  });
});
