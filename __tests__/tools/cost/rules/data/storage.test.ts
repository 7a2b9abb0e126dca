import { costs, items, loadWith } from "../../../../support/cost";

const media = { "aws_s3_bucket.media": { bucket: "saas-media-prod-123456789012" } };

/** One bucket that copies to another. */
function replication(from: string, to: string) {
  const rule = [{ destination: { bucket: `\${aws_s3_bucket.${to}.arn}` } }];
  return {
    [`aws_s3_bucket_replication_configuration.${from}`]: { bucket: `\${aws_s3_bucket.${from}.bucket}`, rule },
  };
}

test("a bucket costs what is in it, and what is read and written", () => {
  expect(items(media, loadWith({ objectsGb: 1_000, requestsMillions: 10 }))).toEqual({
    objects: 23,
    reads: 0.4,
    writes: 0.5,
  });
});

test("buckets of applications share the objects; logs and pages have none of them", () => {
  const all = {
    ...media,
    "aws_s3_bucket.exports": { bucket: "saas-prod-exports-123456789012" },
    "aws_s3_bucket.logs": { bucket: "saas-prod-alb-logs-123456789012" },
    "aws_s3_bucket.pages": { bucket: "saas-prod-error-pages-123456789012" },
  };
  const { lines } = costs(all, loadWith({ objectsGb: 100, requestsMillions: 10 }));
  const gb = lines
    .filter(({ unit }) => unit === "GB-month")
    .map(({ address, quantity }) => [address, quantity]);
  expect(gb).toEqual([
    ["aws_s3_bucket.media", 50],
    ["aws_s3_bucket.exports", 50],
    ["aws_s3_bucket.logs", 1],
    ["aws_s3_bucket.pages", 0.01],
  ]);
});

test("buckets that are each other's copies hold all of it, and each write is one in both", () => {
  const twins = {
    ...media,
    "aws_s3_bucket.twin": { bucket: "saas-prod-eu-west-1-media-123456789012", provider: "aws.there" },
    "aws_s3_bucket.canaries": { bucket: "saas-prod-canaries-123456789012" },
    ...replication("media", "twin"),
    ...replication("twin", "media"),
  };
  const { lines } = costs(twins, loadWith({ objectsGb: 100, requestsMillions: 10 }), "eu-west-1");
  const counted = (item: string) =>
    lines.filter((line) => line.item === item).map(({ address, quantity }) => [address, quantity]);
  expect(counted("objects")).toEqual([
    ["aws_s3_bucket.media", 100],
    ["aws_s3_bucket.twin", 100],
    ["aws_s3_bucket.canaries", 0.01],
  ]);
  expect(counted("reads").map(([, quantity]) => quantity)).toEqual([500, 500]);
  expect(counted("writes").map(([, quantity]) => quantity)).toEqual([100, 100]);
});

test("copies of new objects cost on their way, in time, and counted", () => {
  const rule = { destination: { replication_time: { status: "Enabled" }, metrics: { status: "Enabled" } } };
  expect(
    items({ "aws_s3_bucket_replication_configuration.r": { rule: [rule] } }, loadWith({ objectsGb: 1_000 })),
  ).toEqual({ "copies on their way": 2, "in time": 1.5, metrics: 1.2 });
  expect(
    items(
      { "aws_s3_bucket_replication_configuration.r": { rule: [{ destination: {} }] } },
      loadWith({ objectsGb: 1_000 }),
    ),
  ).toEqual({ "copies on their way": 2 });
});

test("copies of a database cost in the region of their vault, and on their way there", () => {
  const plan = { rule: [{ copy_action: [{ destination_vault_arn: "${aws_backup_vault.copies.arn}" }] }] };
  const { lines } = costs(
    { "aws_backup_plan.plan": plan, "aws_backup_vault.copies": { provider: "aws.there" } },
    loadWith({ databaseGb: 100 }),
    "us-west-2",
  );
  expect(lines).toMatchObject([
    { address: "aws_backup_vault.copies", region: "us-west-2", usd: expect.closeTo(10.45) },
    { address: "aws_backup_plan.plan", region: "us-east-1", usd: expect.closeTo(2.2) },
  ]);
});

test("a plan without copies costs nothing: backups as large as the database are free", () => {
  expect(items({ "aws_backup_plan.plan": { rule: [{}] } }, loadWith({ databaseGb: 100 }))).toEqual({});
});
