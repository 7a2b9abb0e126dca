import {
  readableFailures,
  readableObjects,
} from "../../../../../../src/constructs/edge/distribution/answers/cross-origin";
import {
  SecurityHeaders,
  type SecurityHeadersProps,
} from "../../../../../../src/constructs/edge/distribution/answers/security-headers";
import { securityHeaders } from "../../../../../support/security-headers";
import { synthesized, testStack } from "../../../../../support/synthesized";

function policy(changes: Partial<SecurityHeadersProps> = {}) {
  const stack = testStack();
  new SecurityHeaders(stack, "headers", { name: "test-headers", ...securityHeaders, ...changes });
  return synthesized(stack).at("aws_cloudfront_response_headers_policy.headers");
}

test("every header replaces the origin's, but the content security policy, which may hold a nonce there", () => {
  expect(policy().security_headers_config).toEqual({
    strict_transport_security: {
      access_control_max_age_sec: 31_536_000,
      include_subdomains: true,
      preload: false,
      override: true,
    },
    content_security_policy: {
      content_security_policy: "default-src 'none'; frame-ancestors 'none'",
      override: false,
    },
    content_type_options: { override: true },
    frame_options: { frame_option: "DENY", override: true },
    referrer_policy: { referrer_policy: "no-referrer", override: true },
  });
});

test("frames of the same origin are as the header spells it", () => {
  expect(policy({ frameOptions: "sameorigin" }).security_headers_config).toMatchObject({
    frame_options: { frame_option: "SAMEORIGIN" },
  });
});

test("features that are taken away stand in a header of their own", () => {
  expect(policy().custom_headers_config).toEqual({
    items: [
      {
        header: "Permissions-Policy",
        value: 'camera=(), payment=(self "https://pay.example")',
        override: true,
      },
    ],
  });
});

test("without features there is no such header: CloudFront refuses an empty one", () => {
  expect(policy({ permissionsPolicy: {} })).not.toHaveProperty("custom_headers_config");
});

test("nobody is told what runs behind it", () => {
  expect(policy().remove_headers_config).toEqual({
    items: [{ header: "Server" }, { header: "X-Powered-By" }],
  });
});

test("scripts of named pages may read what is served, without anybody's cookies", () => {
  expect(policy({ crossOrigin: readableObjects(["https://test.example"]) }).cors_config).toEqual({
    access_control_allow_origins: { items: ["https://test.example"] },
    access_control_allow_methods: { items: ["GET", "HEAD"] },
    access_control_allow_headers: { items: ["Range"] },
    access_control_expose_headers: { items: ["ETag"] },
    access_control_allow_credentials: false,
    origin_override: true,
  });
  expect(policy()).not.toHaveProperty("cors_config");
  expect(policy({ crossOrigin: readableObjects([]) })).not.toHaveProperty("cors_config");
});

test("more is taken away where the origin tells more", () => {
  expect(policy({ hidden: ["x-amz-version-id"] }).remove_headers_config).toEqual({
    items: [{ header: "Server" }, { header: "X-Powered-By" }, { header: "x-amz-version-id" }],
  });
});

test("scripts of an application's other origins may read failures, and the application's own word stays", () => {
  expect(
    policy({ crossOrigin: readableFailures(["https://test.example", "https://*.test.example"]) }).cors_config,
  ).toEqual({
    access_control_allow_origins: { items: ["https://test.example", "https://*.test.example"] },
    access_control_allow_methods: { items: ["ALL"] },
    access_control_allow_headers: { items: ["Authorization", "Content-Type"] },
    access_control_allow_credentials: true,
    origin_override: false,
  });
});
