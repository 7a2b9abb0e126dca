import type { Construct } from "constructs";

/** One region of the account, and the key that encrypts what is kept there. */
export interface Place {
  readonly scope: Construct;
  readonly region: string;
  readonly keyArn: string;
}

/** The account's own region, and those that get copies of its images. */
export interface Places {
  readonly home: Place;
  readonly others: readonly Place[];
}
