import { blocks } from "../../../cost/resources";
import type { Values } from "../../input/shown-plan";
import {
  becomes,
  changed,
  emptied,
  gone,
  leaves,
  losesSome,
  lowerTls,
  turnedOff,
  turnedOn,
  type Weakenings,
} from "./weakening";

/** Load balancers, CloudFront, firewalls, names and what runs behind them. */
export const trafficWeakenings: Weakenings = {
  aws_lb: [
    {
      at: "enable_deletion_protection",
      weaker: turnedOff,
      concern: "protection",
      says: "from now on anybody's mistake may delete it",
    },
    { at: "internal", weaker: turnedOff, concern: "exposure", says: "it gets addresses on the internet" },
    {
      at: "drop_invalid_header_fields",
      weaker: turnedOff,
      concern: "protection",
      says: "requests with malformed headers go through",
    },
    {
      at: "access_logs.enabled",
      weaker: turnedOff,
      concern: "protection",
      says: "nobody writes down who asked for what",
    },
    { at: "security_groups", weaker: changed, concern: "network", says: "other groups say who reaches it" },
  ],
  aws_lb_listener: [
    {
      at: "ssl_policy",
      weaker: lowerTls,
      concern: "protection",
      says: "it speaks an older TLS, or one of which nobody here knows",
    },
    { at: "protocol", weaker: leaves("HTTPS", "TLS"), concern: "protection", says: "it no longer encrypts" },
    {
      at: "mutual_authentication",
      weaker: gone,
      concern: "protection",
      says: "clients need no certificate any more",
    },
  ],
  aws_cloudfront_distribution: [
    {
      at: "viewer_certificate.minimum_protocol_version",
      weaker: lowerTls,
      concern: "protection",
      says: "it speaks an older TLS, or one of which nobody here knows",
    },
    { at: "web_acl_id", weaker: gone, concern: "protection", says: "no firewall looks at what reaches it" },
    {
      at: "default_cache_behavior.viewer_protocol_policy",
      weaker: becomes("allow-all"),
      concern: "protection",
      says: "it answers without TLS",
    },
    {
      at: "ordered_cache_behavior.viewer_protocol_policy",
      weaker: becomes("allow-all"),
      concern: "protection",
      says: "it answers without TLS",
    },
    {
      at: "default_cache_behavior.trusted_key_groups",
      weaker: emptied,
      concern: "exposure",
      says: "it answers requests that nobody has signed",
    },
    {
      at: "ordered_cache_behavior.trusted_key_groups",
      weaker: emptied,
      concern: "exposure",
      says: "it answers requests that nobody has signed",
    },
    {
      at: "restrictions.geo_restriction.restriction_type",
      weaker: becomes("none"),
      concern: "exposure",
      says: "it answers every country",
    },
    {
      at: "restrictions.geo_restriction.locations",
      weaker: opensCountries,
      concern: "exposure",
      says: "countries are answered that were refused before",
    },
  ],
  aws_cloudfront_response_headers_policy: [
    {
      at: "security_headers_config",
      weaker: gone,
      concern: "protection",
      says: "browsers are told less of what they must refuse",
    },
  ],
  aws_wafv2_web_acl: [
    {
      at: "default_action.block",
      weaker: gone,
      concern: "protection",
      says: "it lets through what no rule speaks of",
    },
    { at: "rule", weaker: gone, concern: "protection", says: "one of its rules goes" },
    {
      at: "rule.action.block",
      weaker: gone,
      concern: "protection",
      says: "one of its rules refuses nothing any more",
    },
    {
      at: "rule.override_action.count",
      weaker: (before, after) => before === undefined && after !== undefined,
      concern: "protection",
      says: "one of its groups of rules only counts",
    },
    {
      at: "rule.statement.managed_rule_group_statement.rule_action_override",
      weaker: (before, after) => before === undefined && after !== undefined,
      concern: "protection",
      says: "one rule of a group does otherwise than AWS has it",
    },
  ],
  aws_subnet: [
    {
      at: "map_public_ip_on_launch",
      weaker: turnedOn,
      concern: "exposure",
      says: "what starts in it gets an address on the internet",
    },
  ],
  aws_ecs_service: [
    {
      at: "network_configuration.assign_public_ip",
      weaker: turnedOn,
      concern: "exposure",
      says: "its tasks get addresses on the internet",
    },
    {
      at: "network_configuration.security_groups",
      weaker: changed,
      concern: "network",
      says: "other groups say who reaches its tasks",
    },
    {
      at: "enable_execute_command",
      weaker: turnedOn,
      concern: "permissions",
      says: "whoever may call ExecuteCommand gets a shell in its tasks",
    },
    {
      at: "deployment_circuit_breaker.enable",
      weaker: turnedOff,
      concern: "protection",
      says: "nothing stops a deployment whose tasks do not start",
    },
    {
      at: "deployment_circuit_breaker.rollback",
      weaker: turnedOff,
      concern: "protection",
      says: "a failed deployment does not go back by itself",
    },
    {
      at: "alarms.alarm_names",
      weaker: losesSome,
      concern: "protection",
      says: "fewer alarms turn a deployment back",
    },
    {
      at: "alarms.rollback",
      weaker: turnedOff,
      concern: "protection",
      says: "alarms do not turn a deployment back",
    },
  ],
  aws_ecs_task_definition: [
    {
      at: "container_definitions.readonlyRootFilesystem",
      weaker: turnedOff,
      concern: "protection",
      says: "a container may write over its own program",
    },
    {
      at: "container_definitions.privileged",
      weaker: turnedOn,
      concern: "permissions",
      says: "a container gets the rights of its host",
    },
    {
      at: "container_definitions.user",
      weaker: gone,
      concern: "permissions",
      says: "a container runs as whom its image says, which may be root",
    },
    {
      at: "container_definitions.user",
      weaker: becomes("0", "root", "0:0"),
      concern: "permissions",
      says: "a container runs as root",
    },
    { at: "task_role_arn", weaker: changed, concern: "permissions", says: "its tasks work in another role" },
  ],
  aws_iam_role: [
    {
      at: "permissions_boundary",
      weaker: changed,
      concern: "permissions",
      says: "another boundary limits what the role may ever be given",
    },
    {
      at: "max_session_duration",
      weaker: (before, after) => Number(after) > Number(before),
      concern: "permissions",
      says: "whoever takes the role has it for longer",
    },
  ],
  aws_route53_zone: [
    {
      at: "force_destroy",
      weaker: turnedOn,
      concern: "protection",
      says: "from now on it may be deleted with all its records",
    },
  ],
};

function opensCountries(before: unknown, after: unknown, { restrictions }: Values): boolean {
  const [restriction] = blocks(blocks(restrictions)[0]?.geo_restriction);
  return restriction?.restriction_type === "whitelist"
    ? losesSome(after, before, {})
    : losesSome(before, after, {});
}
