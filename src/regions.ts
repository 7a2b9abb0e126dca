/** What a region has that the synthesized Terraform depends on. */
export interface Region {
  /** The letters of its availability zones as a new account sees them. */
  readonly zones: string;
  /**
   * The account that writes load balancer access logs in regions opened before August 2022; later regions
   * write as `logdelivery.elasticloadbalancing.amazonaws.com`.
   */
  readonly loadBalancerAccount?: string;
  /** Below which SES keeps the DKIM keys of the region, where it is not `dkim.amazonses.com`. */
  readonly dkimDomain?: string;
  /** Whether an account must opt in to it before anything can stand there. */
  readonly optIn?: true;
}

/**
 * Where CloudFront reads certificates, web ACLs and the sources of its logs, and Route 53 writes logs, takes keys and tells
 * metrics, whatever region asks.
 */
export const edgeRegion = "us-east-1";

/**
 * Regions by name. A region that is missing here is refused until somebody adds its facts.
 * Sources, 2026-11: EC2 User Guide, "AWS Regions"; Elastic Load Balancing User Guide, "Access logs for your
 * Application Load Balancer", bucket policy; AWS General Reference, "Amazon SES endpoints and quotas", which lists
 * all of these regions, "DKIM domains".
 */
export const regions: Readonly<Record<string, Region>> = {
  "ap-northeast-1": { zones: "acd", loadBalancerAccount: "582318560864" },
  "ap-southeast-1": { zones: "abc", loadBalancerAccount: "114774131450" },
  "ap-southeast-2": { zones: "abc", loadBalancerAccount: "783225319266" },
  "ca-central-1": { zones: "abd", loadBalancerAccount: "985666609251" },
  "eu-central-1": { zones: "abc", loadBalancerAccount: "054676820928" },
  "eu-north-1": { zones: "abc", loadBalancerAccount: "897822967062" },
  "eu-west-1": { zones: "abc", loadBalancerAccount: "156460612806" },
  "eu-west-2": { zones: "abc", loadBalancerAccount: "652711504416" },
  "me-central-1": { zones: "abc", dkimDomain: "dkim.me-central-1.amazonses.com", optIn: true },
  "me-south-1": { zones: "abc", loadBalancerAccount: "076674570225", optIn: true },
  "us-east-1": { zones: "abcdef", loadBalancerAccount: "127311923021" },
  "us-east-2": { zones: "abc", loadBalancerAccount: "033677994240" },
  "us-west-2": { zones: "abcd", loadBalancerAccount: "797873946194" },
};

/** The zones of a region, as in `us-east-1a`; none where the region is unknown. */
export function zonesOf(region: string): string[] {
  return Array.from(regions[region]?.zones ?? "", (letter) => `${region}${letter}`);
}
