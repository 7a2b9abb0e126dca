import { factsOf } from "../../../tools/bundle/facts";
import { allRunbooks, concerns, runbooksFor, runbookText } from "../../../tools/bundle/runbooks";
import type { StackJson } from "../../../tools/bundle/stack-json";
import { writtenStacks } from "../../support/written-stacks";

test("somebody has said of every runbook which stacks it concerns", () => {
  expect(allRunbooks().filter((name) => !(name in concerns))).toEqual([]);
});

test.each([
  ["dougust-dev", "alarms.md", true],
  ["fckdoomscroll-dev", "alarms.md", false],
  ["dougust-account", "alarms.md", false],
  ["saas-prod", "mail.md", true],
  ["dougust-prod", "mail.md", false],
  ["dougust-prod", "restore-export.md", true],
  ["cosmicspace-massive", "losing-a-region.md", true],
  ["cosmicspace-beta", "losing-a-region.md", false],
  ["cosmicspace-scale", "aurora-readers.md", true],
  ["dougust-account", "audit-alarm.md", true],
  ["dougust-dev", "audit-alarm.md", false],
  ["dougust-state", "state-and-locks.md", true],
  ["dougust-dev", "incident-response.md", true],
  ["dougust-account", "incident-response.md", false],
  ["dougust-prod", "restoring-a-backup.md", true],
  ["calstack-staging", "restoring-a-backup.md", true],
  ["cosmicspace-beta", "restoring-a-backup.md", true],
  ["dougust-account", "restoring-a-backup.md", false],
])("%s and %s: %s", async (stack, runbook, isThere) => {
  const written = (await writtenStacks()).get(stack);
  const facts = factsOf(stack, written?.json as unknown as StackJson);
  expect(runbooksFor(facts).includes(runbook)).toBe(isThere);
});

test("commands name the bundle's folders, and links only what is there", () => {
  const text = runbookText("restore-export.md", ["drift.md"]);
  expect(text).toContain("terraform -chdir=dougust-prod output -json export_run_task");
  expect(text).toContain("notifications (`docs/runbooks/notifications.md` in the repository)");
  expect(runbookText("restore-export.md", ["notifications.md"])).toContain(
    "[notifications](notifications.md)",
  );
});
