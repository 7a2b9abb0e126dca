/** What people do with an environment in a month; the rest of its cost follows from its resources. */
export interface Load {
  /** Why so much. */
  readonly reason: string;
  /** Requests to its applications and files. */
  readonly requestsMillions: number;
  /** What people receive, from CloudFront or, where there is none, from the load balancer. */
  readonly sentGb: number;
  /** Through NAT gateways, and as much again through interface endpoints where there are any. */
  readonly natGb: number;
  /** In its buckets, without logs. */
  readonly objectsGb: number;
  readonly mailsThousands: number;
  /** Who sign in, where Cognito knows them. */
  readonly people: number;
  /** In Aurora or DocumentDB, which have no size of their own; and in backups of RDS. */
  readonly databaseGb: number;
  /** Reads and writes of Aurora's or DocumentDB's storage. */
  readonly databaseIoMillions: number;
  /** In a cache's snapshot. */
  readonly cacheGb: number;
  /** From each of two regions to the other. */
  readonly betweenRegionsGb: number;
  /** Tasks of a service on average, by its address. @default what is desired */
  readonly tasks?: Readonly<Record<string, number>>;
}

const quiet: Load = {
  reason: "an environment in which developers and testers work",
  requestsMillions: 1,
  sentGb: 10,
  natGb: 10,
  objectsGb: 5,
  mailsThousands: 1,
  people: 100,
  databaseGb: 5,
  databaseIoMillions: 10,
  cacheGb: 0.1,
  betweenRegionsGb: 0,
};

const small: Load = {
  reason: "production of a small product",
  requestsMillions: 5,
  sentGb: 100,
  natGb: 50,
  objectsGb: 20,
  mailsThousands: 10,
  people: 5_000,
  databaseGb: 20,
  databaseIoMillions: 50,
  cacheGb: 0.2,
  betweenRegionsGb: 0,
};

/** Where the documents tell something of the load, or of a cost from which it follows. */
const loads: Readonly<Record<string, Load>> = {
  "dougust-dev": {
    ...quiet,
    sentGb: 110,
    reason: "document 001 plans $10 for transfer: 110 GB at $0.09",
  },
  "dougust-prod": {
    ...small,
    sentGb: 550,
    reason: "document 001 plans $50 for transfer: 550 GB at $0.09",
  },
  "fckdoomscroll-dev": {
    ...quiet,
    sentGb: 55,
    reason: "document 002 plans $5 for transfer: 55 GB at $0.09",
  },
  "fckdoomscroll-prod": {
    ...small,
    sentGb: 110,
    mailsThousands: 50,
    tasks: { "aws_ecs_service.app": 3 },
    reason: "document 002: 3 tasks on average, $10 for transfer (110 GB at $0.09), $5 for SES (50,000 mails)",
  },
  "saas-staging": {
    ...quiet,
    objectsGb: 10,
    mailsThousands: 10,
    reason: "document 003: less than 10 GB in S3, less than 10,000 mails, low traffic",
  },
  "saas-prod": {
    ...small,
    objectsGb: 10,
    reason: "document 003: less than 10 GB in S3, less than 10,000 mails; 5,000 of its up to 50,000 people",
  },
  "calstack-prod": small,
  "cosmicspace-beta": {
    ...small,
    requestsMillions: 1,
    sentGb: 20,
    mailsThousands: 1,
    reason: phase(1, "1,000"),
  },
  "cosmicspace-growth": {
    ...small,
    requestsMillions: 10,
    sentGb: 200,
    objectsGb: 100,
    databaseIoMillions: 100,
    reason: phase(2, "10,000"),
  },
  "cosmicspace-scale": {
    ...small,
    requestsMillions: 100,
    sentGb: 2_000,
    natGb: 200,
    objectsGb: 1_000,
    mailsThousands: 100,
    databaseGb: 100,
    databaseIoMillions: 1_000,
    cacheGb: 5,
    reason: phase(3, "100,000"),
  },
  "cosmicspace-massive": {
    ...small,
    requestsMillions: 1_000,
    sentGb: 20_000,
    natGb: 1_000,
    objectsGb: 10_000,
    mailsThousands: 1_000,
    databaseGb: 1_000,
    databaseIoMillions: 10_000,
    cacheGb: 30,
    betweenRegionsGb: 1_000,
    reason: phase(4, "a million"),
  },
};

/** The beginning of a phase, as the numbers of tasks and capacity that are counted are the smallest ones. */
function phase(number: number, people: string): string {
  return `document 000 begins phase ${number} with ${people} people: 1,000 requests of 20 KB each`;
}

/** The load of an environment; that of an account's or a state's stack does not matter. */
export function loadOf(stack: string): Load {
  return loads[stack] ?? quiet;
}
