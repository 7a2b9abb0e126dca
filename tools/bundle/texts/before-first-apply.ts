import { regions } from "../../../src/regions";
import { type Facts, has } from "../facts";
import { commands } from "./markdown";

/** What has to stand before anything of the stack can. */
export function beforeFirstApply(facts: Facts): string[] {
  return [
    ...facts.regions.filter(mustOptIn).map(optIn),
    vpcOriginZones(facts),
    facts.kind === "environment"
      ? `**\`${facts.system}-state\` and \`${facts.system}-account\` stand**: the bucket of the state, and the repositories of images.`
      : "",
    facts.kind === "account" ? `**\`${facts.system}-state\` stands**: the bucket of the state.` : "",
    images(facts),
  ];
}

/** Whether an account has no rights in a region before it says that it wants to. */
export function mustOptIn(region: string): boolean {
  return regions[region]?.optIn === true;
}

function optIn(region: string): string {
  return `**The region.** An account must opt in to ${region}, which takes minutes to hours:\n\n${commands(`aws account enable-region --region-name ${region}`)}`;
}

function vpcOriginZones(facts: Facts): string {
  const [region] = facts.regions;
  return !has(facts, "aws_cloudfront_vpc_origin") || region !== "us-east-1"
    ? ""
    : `**The zones.** CloudFront reaches no internal load balancer in the zone with the ID \`use1-az3\`, whose letter differs by account. It must be none of the subnets':\n\n${commands(
        `aws ec2 describe-availability-zones --region ${region} --query 'AvailabilityZones[].[ZoneName,ZoneId]'`,
      )}`;
}

function images({ pointers }: Facts): string {
  const all = [...new Set(pointers.map(({ image, firstTag }) => `${image}:${firstTag}`))];
  const registries = new Map(pointers.map(({ image, region }) => [image.split("/")[0] ?? "", region]));
  return all.length === 0
    ? ""
    : `**The images** are pushed that run at first:\n\n${commands(
        ...[...registries].map(
          ([registry, region]) =>
            `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`,
        ),
        ...all.map((image) => `docker push ${image}`),
      )}`;
}
