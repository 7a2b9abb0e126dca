import { blocks } from "../../cost/resources";
import type { Values } from "../input/shown-plan";
import type { Finding, Rule } from "./finding";

/** What a new resource shows to the internet by being as it is. */
const exposures: Readonly<Record<string, (after: Values) => string | undefined>> = {
  aws_cloudfront_distribution: ({ enabled }) =>
    enabled === true ? "what stands behind it is on the internet" : undefined,
  aws_db_instance: ({ publicly_accessible: isPublic }) =>
    isPublic === true ? "it gets an address on the internet" : undefined,
  aws_globalaccelerator_accelerator: () => "what stands behind it is on the internet",
  aws_lb: ({ internal }) => (internal === true ? undefined : "it gets addresses on the internet"),
  aws_rds_cluster_instance: ({ publicly_accessible: isPublic }) =>
    isPublic === true ? "it gets an address on the internet" : undefined,
  aws_subnet: ({ map_public_ip_on_launch: maps }) =>
    maps === true ? "what starts in it gets an address on the internet" : undefined,
  aws_lambda_function_url: ({ authorization_type: type }) =>
    type === "NONE" ? "anybody may call it" : undefined,
  aws_ecs_service: ({ network_configuration: network }) =>
    blocks(network)[0]?.assign_public_ip === true ? "its tasks get addresses on the internet" : undefined,
};

/** New ways into what there is. */
export const exposed: Rule = ({ address, type, kind, after }) => {
  const says = kind === "create" ? exposures[type]?.(after) : undefined;
  return says === undefined ? [] : [{ address, concern: "exposure", says } satisfies Finding];
};
