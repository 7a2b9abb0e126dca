import { containerOf, variables } from "../../support/containers";
import { statements } from "../../support/policy";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks("fckdoomscroll");
});

const distribution = "aws_cloudfront_distribution.edge_buckets_assets";

test.each([
  ["dev", "dev.fckdoomscroll.example"],
  ["prod", "fckdoomscroll.example"],
])("%s serves assets below public/ from %s, and no backups", (environment, domain) => {
  // GIVEN
  const stack = stacks.get(`fckdoomscroll-${environment}`) as Synthesized;
  const readers = (part: string) =>
    statements(stack.at(`aws_s3_bucket_policy.buckets_${part}_policy`).policy).filter(
      ({ Effect }) => Effect === "Allow",
    );
  // THEN
  expect(stack.at(distribution)).toMatchObject({
    aliases: [`assets.${domain}`],
    price_class: "PriceClass_100",
    origin: [{ origin_path: "/public" }],
  });
  expect(readers("assets")).toMatchObject([{ Resource: "${aws_s3_bucket.buckets_assets.arn}/public/*" }]);
  expect(readers("backups")).toEqual([]);
});

test("the application learns where its assets are read", () => {
  // GIVEN
  const prod = stacks.get("fckdoomscroll-prod") as Synthesized;
  // THEN
  expect(variables(containerOf(prod, "app"))).toMatchObject({
    ASSETS_BUCKET: "${aws_s3_bucket.buckets_assets.bucket}",
    ASSETS_URL: "https://assets.fckdoomscroll.example",
  });
});
