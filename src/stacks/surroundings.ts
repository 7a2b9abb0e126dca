import type { Construct } from "constructs";
import type { Environment } from "../config/schema/names/names";
import { Network } from "../constructs/network/network";
import { CustomerKey, type CustomerKeyProps } from "../constructs/security/customer-key";
import type { ReadableSecrets } from "../constructs/security/secrets/readable-secrets";
import type { Secrets } from "../constructs/security/secrets/secrets";

/** Where a part of an environment stands. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly network: Network;
  /** The environment's own key there. */
  readonly keyArn: string;
}

/** What every part of an environment stands in. */
export interface Surroundings extends Place {
  readonly secrets: ReadableSecrets;
}

/** Those of the environment's own region, where its secrets are made. */
export interface OwnSurroundings extends Place {
  readonly secrets: Secrets;
}

/** The key and the network of one of an environment's regions, on which everything there stands. */
export function createPlace(
  scope: Construct,
  { network, ...key }: CustomerKeyProps & { readonly network: Environment["network"] },
): Place {
  const { account, region } = key;
  const { arn: keyArn } = new CustomerKey(scope, "key", key);
  return {
    account,
    region,
    network: new Network(scope, "network", { ...network, keyArn, account, region }),
    keyArn,
  };
}
