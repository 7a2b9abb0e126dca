import { z } from "zod";
import { accountId, regionName } from "./account";
import { jobSchema } from "./compute/job/job";
import { serviceSchema } from "./compute/service/service";
import { backupsSchema } from "./data/backups";
import { bucketSchema } from "./data/bucket";
import { cacheSchema } from "./data/cache";
import { databaseSchema } from "./data/database/database";
import { deliverySchema } from "./delivery/delivery";
import { previewsSchema } from "./delivery/previews";
import { acceleratorSchema } from "./edge/accelerator/accelerator";
import { distributionSchema } from "./edge/distribution/distribution";
import { dnsSchema } from "./edge/dns/dns";
import { loadBalancerSchema } from "./edge/load-balancer/load-balancer";
import { mailSchema } from "./messaging/mail";
import { queuesSchema } from "./messaging/queues";
import { networkSchema } from "./network/network";
import { secondRegionSchema } from "./network/second-region";
import { budgetSchema } from "./observability/budget";
import { observabilitySchema } from "./observability/observability";
import { documentName, kebabName, logRetentionDays } from "./primitives";
import { secretsSchema } from "./security/secrets";
import { userPoolSchema } from "./security/users";

/** The concerns of one environment, each checked by itself. */
export const environmentFields = z.strictObject({
  system: kebabName,
  environment: kebabName,
  account: accountId,
  region: regionName,
  /** Tags on every resource beside those that tell its stack. */
  tags: z.record(z.string(), z.string().max(256)).default({}),
  network: networkSchema,
  dns: dnsSchema.optional(),
  loadBalancer: loadBalancerSchema,
  /** CloudFront before the load balancer. @default people reach the load balancer themselves */
  distribution: distributionSchema.optional(),
  secrets: secretsSchema,
  database: databaseSchema,
  /** Buckets by the part they are; a service's `uses` says who may do what with their objects. */
  buckets: z.record(kebabName, bucketSchema).default({}),
  cache: cacheSchema.optional(),
  backups: backupsSchema.optional(),
  userPool: userPoolSchema.optional(),
  cluster: z.strictObject({
    name: documentName.optional(),
    /** Days that the record of sessions in containers is kept. */
    execLogDays: logRetentionDays,
  }),
  /** Queues of work in SQS. */
  queues: queuesSchema,
  mail: mailSchema.optional(),
  services: z.record(kebabName, serviceSchema),
  /** Places for pull requests. @default their code is seen once it is merged */
  previews: previewsSchema.optional(),
  /** Tasks that run once: on a schedule, or whenever somebody starts them. */
  jobs: z.record(kebabName, jobSchema).default({}),
  /** @default a new image replaces the running one, and nothing comes before */
  delivery: deliverySchema.default({ migrations: [] }),
  /** @default nobody watches it */
  observability: observabilitySchema.optional(),
  /** @default everything stands in one region */
  secondRegion: secondRegionSchema.optional(),
  /** What leads from CloudFront to the nearest of the two regions. */
  accelerator: acceleratorSchema.optional(),
  /** What a month may cost, by the tags of the environment. @default nobody is told what it costs */
  budget: budgetSchema.optional(),
});

/** What a page of data says once its concerns are valid, before anything is filled in. */
export type EnvironmentData = z.output<typeof environmentFields>;
