import type { QuantityName } from "../../../../src/alarms/quantities";
import { suppression } from "../../../../src/stacks/observability/suppression";

function member(watches: QuantityName, beginsAfter: number, endsAfter: number) {
  return { id: watches, name: watches, watches, times: { beginsAfter, endsAfter } };
}

const errors = member("server-errors", 420, 420);
const slow = member("response-time", 420, 180);
const gone = member("healthy-hosts", 395, 180);

test("it waits until the cause must have told, and then until the last consequence is over", () => {
  expect(suppression([slow, errors], [gone])).toEqual({ waitSeconds: 395, extensionSeconds: 420 });
});

test("it does not wait for a slow look from outside, where another alarm sees the services themselves", () => {
  const outside = member("canary-success", 720, 420);
  expect(suppression([errors], [gone, outside]).waitSeconds).toBe(395);
  expect(suppression([errors], [outside]).waitSeconds).toBe(720);
});
