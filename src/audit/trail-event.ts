/** What people want to be told of when CloudTrail writes it down. */
export interface TrailEvent {
  /** A filter pattern of CloudWatch Logs. */
  readonly pattern: string;
  /** What happened, as an alarm tells it. */
  readonly says: string;
}

/** A condition that any of these calls meets. */
export function anyOf(...events: readonly string[]): string {
  return events.map((event) => `($.eventName=${event})`).join(" || ");
}
