import { type QuantityName, quantities } from "../../alarms/quantities";
import type { AlarmTimes } from "../../constructs/observability/alarm-times";

/** An alarm that a composite joins. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly watches: QuantityName;
  readonly times: AlarmTimes;
}

/**
 * How long a composite keeps quiet for another that may explain it. A consequence may be seen at once, and its cause as late as
 * those alarms of the other begin that look at the same kind of part: a check from outside may look past it, and later.
 * Once the cause is over, its consequences are as soon as the slowest of their alarms ends.
 */
export function suppression(consequences: readonly Member[], causes: readonly Member[]) {
  const kinds = consequences.map(({ watches }) => quantities[watches].of);
  const alike = causes.filter(({ watches }) => kinds.includes(quantities[watches].of));
  const explaining = alike.length > 0 ? alike : causes;
  return {
    waitSeconds: Math.max(...explaining.map(({ times }) => times.beginsAfter)),
    extensionSeconds: Math.max(...consequences.map(({ times }) => times.endsAfter)),
  };
}
