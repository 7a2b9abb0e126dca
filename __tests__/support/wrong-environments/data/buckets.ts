import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const media = "buckets.media";
const use = "services.backend.uses.buckets[0]";
const origin =
  'is no origin of web pages; write it without port and path, as in "https://cosmicspace.app" or "https://*.saas.example"';
const prefix =
  'is no prefix of objects; write folders as in "weekly/", and one that may be any as in "{tenant_id}/"';
const bucketName =
  "is no name for a bucket; use 3 characters or more: small letters, digits and hyphens between them";

/** Origins that browsers never tell, or that are somebody else's too. */
const origins = [
  "*",
  "https://*",
  "https://*.example",
  "http://saas.example",
  "http://localhost:3000",
  "https://saas.example/",
  "https://saas.example/app",
  "https://saas.example:8443",
  "https://app.*.saas.example",
  "saas.example",
  "",
].map(
  (text): Mistake => ({
    name: `the origin "${text}"`,
    page: "worker",
    set: { [`${media}.presignedUrls.origins`]: [text] },
    path: `${media}.presignedUrls.origins[0]`,
    message: `"${text}" ${origin}`,
  }),
);

const prefixes = ["/", "/weekly/", "weekly", "*", "weekly/*", "week*/", "a//", "${x}/", "{a-b}/", "a b/"].map(
  (text): Mistake => ({
    name: `the prefix "${text}"`,
    page: "worker",
    set: { [`${use}.prefix`]: text },
    path: `${use}.prefix`,
    message: `"${text}" ${prefix}`,
  }),
);

/** Names that S3 refuses or keeps for itself, or that its certificate does not cover. */
const names = ["ab", "Media-1", "media.saas", "-media", "media-", "xn--media", "media-s3alias", "a_b_c"].map(
  (text): Mistake => ({
    name: `the bucket name "${text}"`,
    page: "worker",
    set: { [`${media}.name`]: text },
    path: `${media}.name`,
    message: `"${text}" ${bucketName}`,
  }),
);

/** Mistakes in buckets, and in what services do with them. */
export const bucketMistakes: readonly Mistake[] = [
  ...origins,
  ...prefixes,
  ...names,
  {
    name: "a bucket with a name in capitals",
    page: "worker",
    copy: { "buckets.Media": media },
    path: "buckets.Media",
    message: '"Media" is no name; use lower-case letters, digits and single hyphens, as in "app-user"',
    value: '"Media"',
  },
  {
    name: "a name of 64 characters",
    page: "worker",
    set: { [`${media}.name`]: "a".repeat(64) },
    path: `${media}.name`,
    message: `"${"a".repeat(64)}" has 64 characters, and a bucket has at most 63; shorten the name, or the system, environment or part it is made of`,
  },
  {
    name: "two buckets of one name",
    page: "worker",
    copy: { "buckets.exports": media },
    path: "buckets.exports.name",
    message: '"saas-media-prod-123456789012" is also the bucket of buckets.media.name; give each its own',
    value: '"saas-media-prod-123456789012"',
  },
  {
    name: "a bucket with the name of the one for requests",
    page: "worker",
    copy: { "buckets.s3-logs": media },
    set: { "buckets.s3-logs.name": undefined },
    path: "buckets.s3-logs.name",
    message: '"saas-prod-s3-logs-123456789012" is also the bucket of buckets; give each its own',
    value: '"saas-prod-s3-logs-123456789012"',
  },
  {
    name: "a bucket with the name of the load balancer's",
    page: "worker",
    copy: { "buckets.alb-logs": media },
    set: { "buckets.alb-logs.name": undefined },
    path: "buckets.alb-logs.name",
    message: '"saas-prod-alb-logs-123456789012" is also the bucket of loadBalancer; give each its own',
    value: '"saas-prod-alb-logs-123456789012"',
  },
  {
    name: "an encryption of nobody's",
    page: "worker",
    set: { [`${media}.encryption`]: "none" },
    path: `${media}.encryption`,
    message: '"none" is not possible here; choose "customer-key", "s3-managed-key"',
  },
  {
    name: "old versions kept for no day",
    page: "worker",
    set: { [`${media}.supersededDays`]: 0 },
    path: `${media}.supersededDays`,
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "requests written down for no day",
    page: "worker",
    set: { [`${media}.requestLogDays`]: 0 },
    path: `${media}.requestLogDays`,
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "objects that go at once",
    page: "worker",
    set: { [`${media}.transition`]: undefined, [`${media}.expireDays`]: 0 },
    path: `${media}.expireDays`,
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "requests counted by a word",
    page: "worker",
    set: { [`${media}.requestMetrics`]: "all" },
    path: `${media}.requestMetrics`,
    message: '"all" is not true or false; write true or false',
  },
  {
    name: "a class that S3 does not have",
    page: "worker",
    set: { [`${media}.transition.to`]: "cheap" },
    path: `${media}.transition.to`,
    message:
      '"cheap" is not possible here; choose "intelligent-tiering", "standard-ia", "glacier-instant-retrieval", "glacier-flexible-retrieval", "glacier-deep-archive"',
  },
  {
    name: "Infrequent Access after 29 days",
    page: "worker",
    set: { [`${media}.transition.days`]: 29 },
    path: `${media}.transition.days`,
    message: '29 is too early for "standard-ia"; S3 moves objects there after 30 days or more',
  },
  {
    name: "objects that go on the day they move",
    page: "worker",
    set: { [`${media}.expireDays`]: 90 },
    path: `${media}.expireDays`,
    message: "90 ends objects before they move after 90 days; raise it, or remove the transition",
  },
  {
    name: "URLs that clocks alone would spoil",
    page: "worker",
    set: { [`${media}.presignedUrls.maxSeconds`]: 119 },
    path: `${media}.presignedUrls.maxSeconds`,
    message: "119 is out of range; use 120 to 604800 seconds",
  },
  {
    name: "URLs for longer than a signature lives",
    page: "worker",
    set: { [`${media}.presignedUrls.maxSeconds`]: 604801 },
    path: `${media}.presignedUrls.maxSeconds`,
    message: "604801 is out of range; use 120 to 604800 seconds",
  },
  {
    name: "an origin listed twice",
    page: "worker",
    set: { [`${media}.presignedUrls.origins`]: ["https://saas.example", "https://saas.example"] },
    path: `${media}.presignedUrls.origins`,
    message: '"https://saas.example" is listed more than once; list each origin once',
    value: '"https://saas.example"',
  },
  {
    name: "the use of a bucket that is not there",
    page: "worker",
    set: { [`${use}.bucket`]: "exports" },
    path: `${use}.bucket`,
    message: '"exports" is no bucket of this environment; choose one of buckets: media',
  },
  {
    name: "the use of a bucket where there is none",
    page: "atlas",
    set: { "services.app.uses": { buckets: [{ bucket: "media", rights: ["read"] }] } },
    path: "services.app.uses.buckets[0].bucket",
    message: '"media" is no bucket of this environment; choose one of buckets: none yet',
  },
  {
    name: "a right that nobody has",
    page: "worker",
    set: { [`${use}.rights`]: ["own"] },
    path: `${use}.rights[0]`,
    message: '"own" is not possible here; choose "read", "write", "presign"',
  },
  {
    name: "a bucket used for nothing",
    page: "worker",
    set: { [`${use}.rights`]: [] },
    path: `${use}.rights`,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a prefix of 65 characters",
    page: "worker",
    set: { [`${use}.prefix`]: `${"a".repeat(64)}/` },
    path: `${use}.prefix`,
    message: `"${"a".repeat(64)}/" has more than 64 characters; shorten the prefix`,
  },
  {
    name: "URLs of a bucket that limits none",
    page: "worker",
    remove: `${media}.presignedUrls`,
    path: `${use}.rights`,
    message: '"presign" needs a limit of time, and "media" has none; add presignedUrls to it',
    value: '"presign"',
    also: [
      {
        path: "services.worker.uses.buckets[0].rights",
        message: '"presign" needs a limit of time, and "media" has none; add presignedUrls to it',
      },
    ],
  },
  {
    name: "a right listed twice",
    page: "worker",
    copy: { "services.backend.uses.buckets[1]": use },
    path: "services.backend.uses.buckets[1].rights",
    message:
      '"presign" on "media/{tenant_id}/" would be a second policy presign-media-tenant_id; list each right once, and prefixes that differ in more than "/" and "-"',
    value: '"presign"',
  },
  {
    name: "prefixes that would be one policy",
    page: "worker",
    set: {
      "services.backend.uses.buckets": [
        { bucket: "media", prefix: "a-b/", rights: ["read"] },
        { bucket: "media", prefix: "a/b/", rights: ["write", "read"] },
      ],
    },
    path: "services.backend.uses.buckets[1].rights",
    message:
      '"read" on "media/a/b/" would be a second policy read-media-a-b; list each right once, and prefixes that differ in more than "/" and "-"',
    value: '"read"',
  },
  {
    name: "the name of a bucket that is not there",
    page: "worker",
    set: { "services.worker.variables.EXPORTS": { from: "bucket-name", of: "exports" } },
    path: "services.worker.variables.EXPORTS",
    message: `"bucket-name of exports" is no fact of this environment; write a text, or choose ${knownFacts.worker}, settings-path`,
    value: '"bucket-name of exports"',
  },
  ...["buckets", "request-logs"].map(
    (id): Mistake => ({
      name: `a service called ${id}`,
      copy: { [`services.${id}`]: "services.api" },
      set: { [`services.${id}.http`]: undefined, [`services.${id}.desired`]: 4 },
      path: `services.${id}`,
      message: `"${id}" is the address of another part; name the service otherwise`,
      value: `"${id}"`,
    }),
  ),
];
