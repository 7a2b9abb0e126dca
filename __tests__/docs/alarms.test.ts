import { readFileSync } from "node:fs";
import { quantityNames } from "../../src/alarms/quantities";
import { eventNames } from "../../src/events";

/** What the first cells of the runbook's tables name. */
function firstCells(): string[] {
  const rows = readFileSync("docs/runbooks/alarms.md", "utf8").matchAll(/^\| (`[^|]+`) \|/gm);
  return [...rows].flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word));
}

test("whoever is woken finds what to do, whatever the alarm watches and whatever happened", () => {
  expect(firstCells()).toEqual(expect.arrayContaining([...quantityNames, ...eventNames]));
});
