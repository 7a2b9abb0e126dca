import { z } from "zod";
import { bucketDistributionSchema } from "../edge/distribution/bucket/bucket-distribution";
import { webOrigins } from "../edge/distribution/bucket/web-origin";
import { between, documentName } from "../primitives";
import { type Finding, rule, show } from "../rule";

/** Classes that cost less; the last two must be asked for hours before an object can be read. */
const storageClass = z.enum([
  "intelligent-tiering",
  "standard-ia",
  "glacier-instant-retrieval",
  "glacier-flexible-retrieval",
  "glacier-deep-archive",
]);

const presignedUrls = z.strictObject({
  /** How long after its signature a URL works at most; clocks that differ make less than two minutes fail at random. */
  maxSeconds: between(120, 604800, "seconds"),
  /** The pages whose scripts may load and upload by them; other pages may still link to them. */
  origins: webOrigins,
});

/** One bucket: always private, TLS only, versioned, its requests written down. */
export const bucketSchema = z
  .strictObject({
    name: documentName.optional(),
    /** `customer-key`: the environment's key; `s3-managed-key`: S3's own (SSE-S3), where the document says so. */
    encryption: z.enum(["customer-key", "s3-managed-key"]),
    /** Days that overwritten and deleted versions are kept. */
    supersededDays: between(1, 3650, "days"),
    /** Days until an object goes; without it, never. */
    expireDays: between(1, 3650, "days").optional(),
    /** Where objects go for less money, and after how many days. */
    transition: z.strictObject({ to: storageClass, days: between(1, 3650, "days") }).optional(),
    /** Without it, no task may give out URLs to its objects. */
    presignedUrls: presignedUrls.optional(),
    /** CloudFront before what lies below a prefix. @default nobody but tasks and holders of presigned URLs reads */
    distribution: bucketDistributionSchema.optional(),
    /** Days that the record of its requests is kept. */
    requestLogDays: between(1, 3650, "days"),
    /** Whether CloudWatch counts its requests, for at most $4.80 a month. @default false */
    requestMetrics: z.boolean().default(false),
    /** Whether it stays, with all that it holds, until this is lifted; else it goes with its environment. */
    protect: z.boolean(),
  })
  .check(rule(["transition"], checkEarliest), rule(["transition", "expireDays"], checkOrder));

type Bucket = z.output<typeof bucketSchema>;

/** Source: Amazon S3 User Guide, "Transitioning objects using Amazon S3 Lifecycle", constraints. */
function* checkEarliest({ transition }: Pick<Bucket, "transition">): Iterable<Finding> {
  if (transition?.to === "standard-ia" && transition.days < 30) {
    yield {
      path: ["transition", "days"],
      message: `${transition.days} is too early for ${show(transition.to)}; S3 moves objects there after 30 days or more`,
    };
  }
}

function* checkOrder({
  transition,
  expireDays,
}: Pick<Bucket, "transition" | "expireDays">): Iterable<Finding> {
  if (transition && expireDays !== undefined && expireDays <= transition.days) {
    yield {
      path: ["expireDays"],
      message: `${expireDays} ends objects before they move after ${transition.days} days; raise it, or remove the transition`,
    };
  }
}
