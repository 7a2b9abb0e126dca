/** The parts of a stack in which people look for a resource, in the order in which they stand on each other. */
export const areas = [
  "network",
  "security",
  "secrets",
  "database",
  "cache",
  "storage",
  "messaging",
  "load balancer",
  "edge",
  "compute",
  "delivery",
  "observability",
  "audit",
] as const;

export type Area = (typeof areas)[number];

/** How types of each area begin, up to an underscore or their end. The longest beginning counts. */
const beginnings: Readonly<Record<Area, readonly string[]>> = {
  network: [
    "aws_ec2_managed_prefix_list",
    "aws_eip",
    "aws_flow_log",
    "aws_internet_gateway",
    "aws_nat_gateway",
    "aws_network_acl",
    "aws_route",
    "aws_subnet",
    "aws_vpc",
  ],
  security: [
    "aws_cognito",
    "aws_default_security_group",
    "aws_iam",
    "aws_kms",
    "aws_security_group",
    "aws_security_groups",
    "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule",
    "aws_vpc_security_group_rules",
  ],
  secrets: ["aws_secretsmanager", "random_password"],
  database: ["aws_db", "aws_docdb", "aws_dynamodb", "aws_rds"],
  cache: ["aws_elasticache"],
  storage: ["aws_backup", "aws_efs", "aws_s3"],
  messaging: ["aws_kinesis", "aws_ses", "aws_sesv2", "aws_sqs"],
  "load balancer": ["aws_lb"],
  edge: ["aws_acm", "aws_cloudfront", "aws_globalaccelerator", "aws_route53", "aws_wafv2"],
  compute: ["aws_appautoscaling", "aws_ecs", "aws_lambda", "aws_scheduler", "aws_service_discovery"],
  delivery: ["aws_ecr", "aws_iam_openid_connect_provider", "aws_ssm"],
  observability: [
    "aws_budgets",
    "aws_ce",
    "aws_chatbot",
    "aws_cloudwatch",
    "aws_sns",
    "aws_synthetics",
    "aws_xray",
  ],
  audit: [
    "aws_accessanalyzer",
    "aws_cloudtrail",
    "aws_config",
    "aws_ebs_encryption_by_default",
    "aws_guardduty",
    "aws_iam_account_password_policy",
    "aws_s3_account_public_access_block",
    "aws_securityhub",
  ],
};

const areaByBeginning = new Map(
  areas.flatMap((area) => beginnings[area].map((beginning) => [beginning, area] as const)),
);

/**
 * The area of a type of resources or data sources; nothing for one that helps others, as `terraform_data` does, and
 * for one that nobody has placed here.
 */
export function areaOfType(type: string): Area | undefined {
  const words = type.split("_");
  const longestFirst = words.map((_, index) => words.slice(0, words.length - index).join("_"));
  return longestFirst.map((beginning) => areaByBeginning.get(beginning)).find(Boolean);
}

/** Resources by type and name, as in Terraform JSON. */
export type ResourcesByType = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The areas of a stack's resources, by address without keys of instances. What only helps others is where the first of
 * those is that name it, or else of those that it names.
 */
export function areasOfResources(resources: ResourcesByType): ReadonlyMap<string, Area> {
  const all = Object.entries(resources).flatMap(([type, named]) =>
    Object.entries(named).map(([name, body]) => ({
      address: `${type}.${name}`,
      area: areaOfType(type),
      body,
    })),
  );
  const placed = all.flatMap(({ area, ...rest }) =>
    area ? [{ ...rest, area, text: JSON.stringify(rest.body) }] : [],
  );
  const areaOfHelper = (address: string, text: string) =>
    placed.find((other) => names(other.text, address)) ?? placed.find((other) => names(text, other.address));
  return new Map(
    all.flatMap(({ address, area, body }) => {
      const found = area ?? areaOfHelper(address, JSON.stringify(body))?.area;
      return found ? [[address, found] as const] : [];
    }),
  );
}

/** Whether an expression in a text names an address, and not merely one that begins like it. */
function names(text: string, address: string): boolean {
  const at = text.indexOf(address);
  return at >= 0 && (!/\w/.test(text.charAt(at + address.length)) || names(text.slice(at + 1), address));
}
