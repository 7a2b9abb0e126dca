import type { Block, Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

const behindCloudFront = [
  ...["dev", "beta", "growth", "scale", "massive"].map((phase) => `cosmicspace-${phase}`),
  ...["dev", "prod"].map((environment) => `fckdoomscroll-${environment}`),
  ...["staging", "prod"].map((environment) => `saas-${environment}`),
  ...["dev", "staging", "prod"].map((environment) => `calstack-${environment}`),
];

/** The security headers of the distribution before a stack's load balancer. */
function headersOf(stack: string): Record<string, Block> {
  const { security_headers_config } = (stacks.get(stack) as Synthesized).at(
    "aws_cloudfront_response_headers_policy.edge_distribution_headers",
  );
  return security_headers_config as Record<string, Block>;
}

function contentSecurityPolicy(stack: string): unknown {
  return headersOf(stack).content_security_policy?.content_security_policy;
}

test.each(behindCloudFront)("%s answers with security headers on every path", (name) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  const { default_cache_behavior, ordered_cache_behavior } = stack.at(
    "aws_cloudfront_distribution.edge_distribution",
  );
  // THEN
  for (const behavior of [default_cache_behavior, ...(ordered_cache_behavior as Block[])]) {
    expect(behavior).toMatchObject({
      response_headers_policy_id: "${aws_cloudfront_response_headers_policy.edge_distribution_headers.id}",
    });
  }
  expect(headersOf(name)).toMatchObject({
    strict_transport_security: {
      access_control_max_age_sec: 31_536_000,
      include_subdomains: true,
      override: true,
    },
    content_type_options: { override: true },
    frame_options: { frame_option: "DENY", override: true },
  });
});

test.each(behindCloudFront)("%s shows nobody a stack trace, and repeats no failure", (name) => {
  const { custom_error_response: responses } = (stacks.get(name) as Synthesized).at(
    "aws_cloudfront_distribution.edge_distribution",
  );
  expect((responses as Block[]).map(({ error_code, response_code }) => [error_code, response_code])).toEqual(
    [500, 501, 502, 503, 504].map((code) => [code, code]),
  );
  for (const response of responses as Block[]) {
    expect(response.error_caching_min_ttl).toBe(0);
  }
});

test.each(behindCloudFront)("%s writes requests down for 90 days", (name) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  // THEN
  expect(stack.all("aws_cloudwatch_log_delivery_source")).toContainEqual(
    expect.objectContaining({ resource_arn: "${aws_cloudfront_distribution.edge_distribution.arn}" }),
  );
  expect(stack.at("aws_s3_bucket_lifecycle_configuration.distribution_logs_lifecycle").rule).toContainEqual(
    expect.objectContaining({ id: "expire-entrance/", expiration: [{ days: 90 }] }),
  );
});

test.each(
  behindCloudFront.filter((name) => /^(saas|cosmicspace)/.test(name)),
)("%s is an API: browsers run nothing of it", (name) => {
  expect(contentSecurityPolicy(name)).toBe("default-src 'none'; frame-ancestors 'none'");
});

/** What stands in place of failures; the package of a canary is an object of S3, too. */
function errorPages(stack: Synthesized) {
  const pages = stack.all("aws_s3_object").filter(({ key }) => String(key).startsWith("error-pages/"));
  expect(pages.length).toBeGreaterThan(0);
  return pages;
}

test.each(["saas-staging", "saas-prod"])("%s fails in FastAPI's words", (name) => {
  const stack = stacks.get(name) as Synthesized;
  for (const page of errorPages(stack)) {
    expect(page.content_type).toBe("application/json");
    expect(JSON.parse(String(page.content))).toEqual({ detail: expect.any(String) });
  }
});

test.each(
  behindCloudFront.filter((name) => /^(fckdoomscroll|calstack)/.test(name)),
)("%s loads scripts from itself alone, stands in no frame, and fails in words for people", (name) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  const policy = String(contentSecurityPolicy(name)).split("; ");
  // THEN
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]),
  );
  expect(policy.find((directive) => directive.startsWith("script-src "))).toBe(
    // Next.js needs scripts in its pages
    name.startsWith("fckdoomscroll") ? "script-src 'self' 'unsafe-inline'" : undefined,
  );
  for (const page of errorPages(stack)) {
    expect(page.content_type).toBe("text/html; charset=utf-8");
    expect(page.content).toContain("<h1>");
  }
});

test.each([
  ["fckdoomscroll-prod", "fckdoomscroll.example"],
  ["calstack-prod", "calstack.example"],
])("%s: www leads to the apex, under the same certificate", (name, domain) => {
  // GIVEN
  const stack = stacks.get(name) as Synthesized;
  // THEN
  expect(stack.at("aws_cloudfront_distribution.edge_distribution").aliases).toEqual([
    domain,
    `www.${domain}`,
  ]);
  expect(stack.at("aws_cloudfront_function.edge_distribution_redirects").code).toContain(
    `{"www.${domain}":"${domain}"}`,
  );
  expect(stack.at("aws_acm_certificate.load_balancer_certificate")).toMatchObject({
    domain_name: domain,
    subject_alternative_names: [`www.${domain}`],
  });
  const www = `zone_www_${domain.replaceAll(".", "_")}`;
  expect(stack.ids("aws_route53_record")).toEqual(expect.arrayContaining([`${www}_a`, `${www}_aaaa`]));
});

test.each([
  ["cosmicspace-dev", "PriceClass_100"],
  ["cosmicspace-beta", "PriceClass_100"],
  ["cosmicspace-growth", "PriceClass_200"],
  ["cosmicspace-massive", "PriceClass_All"],
  ["saas-prod", "PriceClass_200"],
  ["fckdoomscroll-prod", "PriceClass_100"],
])("%s is answered from the places of %s", (name, priceClass) => {
  expect(
    (stacks.get(name) as Synthesized).at("aws_cloudfront_distribution.edge_distribution").price_class,
  ).toBe(priceClass);
});
