import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { DescribeManagedPrefixListsCommand, EC2Client } from "@aws-sdk/client-ec2";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { behindVpcOrigin, findDistribution, headersTo, mainOrigin } from "./deployed-distribution";
import { rangesOf } from "./ways-in";

/** Who asks, as far as a load balancer can tell. */
export interface Sender {
  /** Any of these. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** The load balancer that a VPC origin leads to, public or not; AWS lets no other account's distribution through it. */
  readonly vpcOriginTo?: string;
}

/** Of networks for documentation, which are nobody's. */
const strange = ["198.51.100.7", "2001:db8::7"];

/** Everybody who may want to reach the load balancer of an environment; strangers know as much as can leak. */
export async function sendersTo(cloud: Cloud, stack: WrittenStack): Promise<Record<string, Sender>> {
  const { distribution } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return { "a stranger": { addresses: strange, headers: {} } };
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const origin = mainOrigin(await findDistribution(cloudFront, domain));
  const addresses = await cloudFrontAddresses(new EC2Client(clientOptions(cloud, stack)));
  const headers = headersTo(origin);
  const vpcOrigin = await behindVpcOrigin(cloudFront, origin);
  const guess = Object.fromEntries(Object.keys(headers).map((name) => [name, "*"]));
  return {
    "the distribution": { addresses, headers, vpcOriginTo: vpcOrigin?.Arn },
    "a stranger who knows what the distribution sends": { addresses: strange, headers },
    "another distribution": { addresses, headers: {} },
    "another distribution that guesses": { addresses, headers: guess },
  };
}

/** One address of each range that CloudFront asks origins from. */
async function cloudFrontAddresses(ec2: EC2Client): Promise<string[]> {
  const name = "com.amazonaws.global.cloudfront.origin-facing";
  const filters = [{ Name: "prefix-list-name", Values: [name] }];
  const { PrefixLists } = await ec2.send(new DescribeManagedPrefixListsCommand({ Filters: filters }));
  const { PrefixListId = "" } = only(PrefixLists, `prefix list ${name}`);
  const ranges = await rangesOf(ec2, PrefixListId);
  return ranges.map((range) => range.replace(/\/.*/, ""));
}
