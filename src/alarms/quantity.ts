/** What of an environment an alarm may watch. A kind of which an environment may have several is named with `of`. */
export type PartKind =
  | "cache"
  | "canary"
  | "certificate"
  | "database"
  | "database-proxy"
  | "distribution"
  | "firewall"
  | "health-check"
  | "heartbeat"
  | "http-service"
  | "load-balancer"
  | "log"
  | "mail"
  | "nat-gateways"
  | "queue"
  | "scheduled-job"
  | "service"
  | "signed-zone"
  | "told-backlog";

/** A unit that a threshold may be in. */
export interface Unit {
  /** How much of CloudWatch's own unit one of it is. @default 1 */
  readonly factor?: number;
  /** The most that can be measured: no more is above it, and everything below more. @default no limit */
  readonly most?: number;
}

/** A threshold's unit where CloudWatch tells per cent. */
export const percent: Unit = { most: 100 };

/** Something that an alarm may watch, whatever part it is read off. */
export interface Quantity {
  readonly of: PartKind;
  /** As messages and descriptions of alarms call it. */
  readonly name: string;
  /** By the word of the data. */
  readonly units: Readonly<Record<string, Unit>>;
  /** On which side of the threshold trouble is. */
  readonly alarms: "above" | "below";
  /** How often CloudWatch is told; a shorter period would have gaps. */
  readonly finestSeconds: number;
  /** Choices where several statistics make sense; the data must say which. @default the one that its metric has */
  readonly statistics?: readonly Statistic[];
  /** Whether a period without data counts as 0 at once, where there was data before. @default what `missing` says, in a while */
  readonly silentIsZero?: boolean;
  /** What no data means. Each says why. */
  readonly missing: "breaching" | "notBreaching" | "ignore";
  /** Whether a deployment may be rolled back by it: it must not need the service to stand first. @default false */
  readonly rollsBack?: boolean;
}

/** How the values of a period become one. */
export type Statistic = "average" | "p95" | "p99";
