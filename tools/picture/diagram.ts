/** What a box is, which decides its colour. */
export type Kind =
  | "outside"
  | "edge"
  | "network"
  | "compute"
  | "data"
  | "storage"
  | "security"
  | "operations";

/** What an arrow means. */
export type Meaning = "way" | "uses" | "copies";

/** Where a box stands. */
export interface Place {
  /** As in `us-east-1`; a box outside all regions has none. */
  readonly region?: string;
  /** Of the network; a box beside it has none. */
  readonly tier?: string;
  /** The column among those of its tier, or of those outside or beside the network. */
  readonly rank: number;
}

/** One thing in the picture. */
export interface Box {
  /** The address of what it shows, or a word where it shows something that no stack makes. */
  readonly id: string;
  readonly kind: Kind;
  /** As in "ECS service". */
  readonly what: string;
  /** As in "dougust-prod-api". */
  readonly name: string;
  readonly lines: readonly string[];
  /** What stands guard before it. */
  readonly guard?: string;
  /** Which side of the network it stands on, where it is in none of its tiers. */
  readonly side?: "before" | "beside";
  readonly place: Place;
}

/** An arrow between two boxes. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly meaning: Meaning;
  readonly label?: string;
  /** Which end its label stands at; arrows that share this end share a line. */
  readonly hub: "from" | "to";
  /** The ways of security groups that it shows, as in `aws_security_group.api_group > aws_security_group.database_group: 5432`. */
  readonly ways?: readonly string[];
}

/** A tier of subnets. */
export interface Tier {
  readonly name: string;
  /** How traffic leaves it. */
  readonly wayOut: string;
  /** As in `us-east-1a 10.0.0.0/21`. */
  readonly subnets: readonly string[];
}

/** A network in one region. */
export interface Vpc {
  readonly region: string;
  readonly title: string;
  readonly tiers: readonly Tier[];
}

/** What a picture shows, before anybody knows where on the paper. */
export interface Diagram {
  readonly stack: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly regions: readonly string[];
  readonly vpcs: readonly Vpc[];
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}
