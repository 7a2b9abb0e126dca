import { Bucket } from "../../../../../src/constructs/data/storage/bucket";
import { Replication } from "../../../../../src/constructs/data/storage/replication";
import { otherKey } from "../../../../support/global-database";
import { statements } from "../../../../support/policy";
import { keyArn } from "../../../../support/surroundings";
import { synthesized, testStack } from "../../../../support/synthesized";

/** `media` in us-east-1 and `there_media` in eu-west-1, each a copy of the other. */
function replicated({ encrypted = true, timeControl = true } = {}) {
  const stack = testStack();
  const there = stack.otherRegion("there", "eu-west-1");
  const first = new Bucket(stack, "media", {
    name: "test-media",
    supersededDays: 30,
    ...(encrypted && { keyArn }),
  });
  const second = new Bucket(there, "media", {
    name: "test-eu-west-1-media",
    supersededDays: 30,
    ...(encrypted && { keyArn: otherKey }),
  });
  new Replication(first, "replication", { from: first, to: second, role: "there", timeControl });
  new Replication(second, "replication", { from: second, to: first, role: "back", timeControl });
  return synthesized(stack);
}

const enabled = { status: "Enabled" };

function ruleOf(json: ReturnType<typeof replicated>, address: string) {
  const [rule] = json.at(`aws_s3_bucket_replication_configuration.${address}_replication`).rule as [object];
  return rule;
}

test("all objects are copied, with what changes on copies, deletions, and both keys", () => {
  // WHEN
  const json = replicated();
  // THEN
  expect(ruleOf(json, "media")).toEqual({
    id: "everything",
    priority: 1,
    ...enabled,
    filter: { prefix: "" },
    delete_marker_replication: enabled,
    source_selection_criteria: { replica_modifications: enabled, sse_kms_encrypted_objects: enabled },
    destination: {
      bucket: "${aws_s3_bucket.there_media.arn}",
      encryption_configuration: { replica_kms_key_id: otherKey },
      metrics: { ...enabled, event_threshold: { minutes: 15 } },
      replication_time: { ...enabled, time: { minutes: 15 } },
    },
  });
});

test("each direction stands in the region of its source, in a role of its own", () => {
  // WHEN
  const json = replicated();
  // THEN
  expect(json.at("aws_s3_bucket_replication_configuration.media_replication")).toMatchObject({
    bucket: "${aws_s3_bucket.media.bucket}",
    role: "${aws_iam_role.media_replication_role.arn}",
  });
  const back = json.at("aws_s3_bucket_replication_configuration.there_media_replication");
  expect(back).toMatchObject({
    provider: "aws.eu-west-1",
    bucket: "${aws_s3_bucket.there_media.bucket}",
    role: "${aws_iam_role.there_media_replication_role.arn}",
  });
  expect(ruleOf(json, "there_media")).toMatchObject({
    destination: {
      bucket: "${aws_s3_bucket.media.arn}",
      encryption_configuration: { replica_kms_key_id: keyArn },
    },
  });
});

test("nothing is copied before both buckets keep versions and the role may copy", () => {
  const { depends_on } = replicated().at("aws_s3_bucket_replication_configuration.media_replication");
  expect(depends_on).toEqual([
    "aws_s3_bucket_versioning.media_versioning",
    "aws_s3_bucket_versioning.there_media_versioning",
    "aws_iam_role_policy.media_replication_role_replicate",
  ]);
});

test("a role reads one bucket and copies into the other, and uses keys through S3 for these alone", () => {
  // WHEN
  const json = replicated();
  // THEN
  const [source, target] = ["${aws_s3_bucket.media.arn}", "${aws_s3_bucket.there_media.arn}"];
  const through = (arn: string) => ({
    StringLike: {
      "kms:ViaService": "s3.*.amazonaws.com",
      "kms:EncryptionContext:aws:s3:arn": [arn, `${arn}/*`],
    },
  });
  expect(statements(json.at("aws_iam_role_policy.media_replication_role_replicate").policy)).toEqual([
    { Effect: "Allow", Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"], Resource: source },
    {
      Effect: "Allow",
      Action: ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
      Resource: `${source}/*`,
    },
    { Effect: "Allow", Action: ["kms:Decrypt"], Resource: keyArn, Condition: through(source) },
    {
      Effect: "Allow",
      Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
      Resource: `${target}/*`,
    },
    {
      Effect: "Allow",
      Action: ["kms:Encrypt", "kms:GenerateDataKey"],
      Resource: otherKey,
      Condition: through(target),
    },
  ]);
});

test("without time control S3 still measures", () => {
  expect(ruleOf(replicated({ timeControl: false }), "media")).toMatchObject({
    destination: { bucket: "${aws_s3_bucket.there_media.arn}", metrics: enabled },
  });
  expect(JSON.stringify(replicated({ timeControl: false }).json.resource)).not.toContain("replication_time");
});

test("where S3's own key encrypts, no other is used", () => {
  // WHEN
  const json = replicated({ encrypted: false });
  // THEN
  expect(ruleOf(json, "media")).toMatchObject({
    source_selection_criteria: { replica_modifications: enabled },
  });
  expect(JSON.stringify(json.json.resource)).not.toContain("kms");
});
