import { ACMClient, ListCertificatesCommand } from "@aws-sdk/client-acm";
import { CloudFrontClient, ListDistributionsCommand } from "@aws-sdk/client-cloudfront";
import { DescribeNatGatewaysCommand, EC2Client } from "@aws-sdk/client-ec2";
import { ListHealthChecksCommand, ListHostedZonesCommand, Route53Client } from "@aws-sdk/client-route-53";
import { ListWebACLsCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { getJson } from "../../../aws-call";
import { clientOptions } from "../../../emulated";
import { type Listing, type Listings, named, words } from "./listing";

const natGateways: Listing = async (cloud, place) => {
  const ec2 = new EC2Client(clientOptions(cloud, place));
  const { NatGateways } = await ec2.send(new DescribeNatGatewaysCommand({}));
  return named(NatGateways?.map(({ NatGatewayId }) => NatGatewayId));
};

const certificates: Listing = async (cloud, place) => {
  const acm = new ACMClient(clientOptions(cloud, place));
  const { CertificateSummaryList } = await acm.send(new ListCertificatesCommand({}));
  return named(CertificateSummaryList?.map(({ CertificateArn }) => CertificateArn));
};

/** CloudFront and Route 53 tell in one region alone. */
const distributions: Listing = async (cloud, place) => {
  if (place.region !== "us-east-1") {
    return [];
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, place));
  const { DistributionList } = await cloudFront.send(new ListDistributionsCommand({}));
  return named(DistributionList?.Items?.map(({ Id }) => Id));
};

const healthChecks: Listing = async (cloud, place) => {
  if (place.region !== "us-east-1") {
    return [];
  }
  const { HealthChecks } = await new Route53Client(clientOptions(cloud, place)).send(
    new ListHealthChecksCommand({}),
  );
  return named(HealthChecks?.map(({ Id }) => Id));
};

const zones: Listing = async (cloud, place) => {
  if (place.region !== "us-east-1") {
    return [];
  }
  const { HostedZones } = await new Route53Client(clientOptions(cloud, place)).send(
    new ListHostedZonesCommand({}),
  );
  return named(HostedZones?.map(({ Id }) => Id?.replace("/hostedzone/", "")));
};

const webAcls: Listing = async (cloud, place) => {
  const waf = new WAFV2Client(clientOptions(cloud, place));
  const scopes =
    place.region === "us-east-1" ? (["REGIONAL", "CLOUDFRONT"] as const) : (["REGIONAL"] as const);
  const found: string[] = [];
  for (const Scope of scopes) {
    const { WebACLs } = await waf.send(new ListWebACLsCommand({ Scope }));
    found.push(...named(WebACLs?.map(({ Name }) => Name)));
  }
  return found;
};

const canaries: Listing = async (cloud, place, asked) => {
  const found: string[] = [];
  for (const name of asked) {
    // fails where there is none
    const { Canary } = await getJson<{ Canary: { Name: string } }>(
      cloud,
      place,
      "synthetics",
      `/canary/${name}`,
    );
    found.push(Canary.Name);
  }
  return found;
};

/** What leads in and out, and who tries it. */
export const edgeListings: Listings = {
  CloudWatchSynthetics: { CanaryName: canaries },
  "AWS/NATGateway": { NatGatewayId: natGateways },
  "AWS/CertificateManager": { CertificateArn: certificates },
  "AWS/CloudFront": { DistributionId: distributions, Region: words("Global") },
  "AWS/Route53": { HealthCheckId: healthChecks, HostedZoneId: zones },
  "AWS/WAFV2": {
    WebACL: webAcls,
    Rule: words("ALL"),
    // of load balancers' alone
    Region: async (_, place) => [place.region],
  },
};
