import {
  CloudfrontResponseHeadersPolicy,
  type CloudfrontResponseHeadersPolicyCorsConfig,
} from "@cdktf/provider-aws/lib/cloudfront-response-headers-policy";
import { Construct } from "constructs";
import {
  type ContentSecurityPolicy,
  contentSecurityPolicyText,
  type PermissionsPolicy,
  permissionsPolicyText,
} from "../../../../policy-headers";
import { createBeforeDestroy } from "../create-before-destroy";

export interface SecurityHeadersProps {
  readonly name: string;
  readonly hsts: {
    readonly maxAgeDays: number;
    readonly includeSubdomains: boolean;
    readonly preload: boolean;
  };
  /** By directive, as in `{ "default-src": ["'none'"] }`. */
  readonly contentSecurityPolicy: ContentSecurityPolicy;
  readonly frameOptions: "deny" | "sameorigin";
  readonly referrerPolicy: string;
  /** By feature, as in `{ camera: [] }`. */
  readonly permissionsPolicy: PermissionsPolicy;
  /** The pages whose scripts may read what it serves. @default the origin says */
  readonly crossOrigin?: CloudfrontResponseHeadersPolicyCorsConfig | undefined;
  /** What else is taken away, beside what tells of servers. @default nothing */
  readonly hidden?: readonly string[];
}

/**
 * The headers that a distribution adds to every response, whoever made it, and those that it takes away. They replace
 * the origin's, so that no part of an application falls short of them; its content security policy alone stays where it
 * sends one, since only who makes a page can put a nonce into it.
 *
 * Free of charge; an account has 20 such policies.
 * @example new SecurityHeaders(edge, "headers", { name: "saas-prod-headers", ...distribution.securityHeaders });
 */
export class SecurityHeaders extends Construct {
  /** For the behaviours of a distribution. */
  readonly policyId: string;

  constructor(scope: Construct, id: string, props: SecurityHeadersProps) {
    super(scope, id);
    this.policyId = new CloudfrontResponseHeadersPolicy(this, "Resource", {
      name: props.name,
      securityHeadersConfig: securityHeaders(props),
      customHeadersConfig: customHeaders(props.permissionsPolicy),
      // what runs behind it is nobody's business
      removeHeadersConfig: {
        items: ["Server", "X-Powered-By", ...(props.hidden ?? [])].map((header) => ({ header })),
      },
      corsConfig: props.crossOrigin,
      lifecycle: createBeforeDestroy,
    }).id;
  }
}

function securityHeaders(props: SecurityHeadersProps) {
  const { hsts } = props;
  return {
    strictTransportSecurity: {
      accessControlMaxAgeSec: hsts.maxAgeDays * 86_400,
      includeSubdomains: hsts.includeSubdomains,
      preload: hsts.preload,
      override: true,
    },
    contentSecurityPolicy: {
      contentSecurityPolicy: contentSecurityPolicyText(props.contentSecurityPolicy),
      override: false,
    },
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: props.frameOptions.toUpperCase(), override: true },
    referrerPolicy: { referrerPolicy: props.referrerPolicy, override: true },
  };
}

/** CloudFront knows no setting of its own for it. */
function customHeaders(policy: PermissionsPolicy) {
  const value = permissionsPolicyText(policy);
  return value === "" ? undefined : { items: [{ header: "Permissions-Policy", value, override: true }] };
}
