import {
  ellipticPublicKey,
  longPublicKey,
  otherPublicKey,
  privateKeyHeader,
  publicKey,
} from "../../public-keys";
import { knownFacts } from "../known-facts";
import type { Mistake } from "../mistake";

const served = "buckets.assets.distribution";
const domains = `${served}.domains`;
const access = `${served}.access`;

function signed() {
  return {
    kind: "signed-urls",
    publicKeys: { autumn: publicKey },
    signsWith: "autumn",
    privateKey: "url-key",
  };
}

/** A page whose assets need signed URLs, and whose application signs them. */
function signing() {
  return {
    [access]: signed(),
    "secrets.entries.url-key": { kind: "supplied", purpose: "signs URLs of assets" },
    "services.app.secrets.URL_KEY": "url-key",
  };
}

const prefixes = ["", "/", "public", "/public/", "public//", "*/", "{tenant_id}/", "../", "a b/"].map(
  (text): Mistake => ({
    name: `the served prefix "${text}"`,
    page: "explicit",
    set: { [`${served}.prefix`]: text },
    path: `${served}.prefix`,
    message: `"${text}" is no prefix of what is served; write one or more folders, as in "public/"`,
  }),
);

const notKeys = ["", "autumn", publicKey.replace("PUBLIC", "RSA PUBLIC"), publicKey.slice(0, 90)].map(
  (text, index): Mistake => ({
    name: `text number ${index + 1} in place of a public key`,
    page: "explicit",
    set: { ...signing(), [`${access}.publicKeys.autumn`]: text },
    path: `${access}.publicKeys.autumn`,
    message: `${JSON.stringify(text)} is no public key; write all that "openssl rsa -in private.pem -pubout" prints`,
  }),
);

const otherKinds = [
  ["RSA key of 4096 bits", longPublicKey, "RSA of 4096 bits"],
  ["elliptic key", ellipticPublicKey, "EC"],
].map(
  ([name, text, what]): Mistake => ({
    name: `an ${name}`,
    page: "explicit",
    set: { ...signing(), [`${access}.publicKeys.autumn`]: text },
    path: `${access}.publicKeys.autumn`,
    message: `is a key of another kind (${what}) than CloudFront takes; make one with "openssl genrsa 2048"`,
    value: "is a key",
  }),
);

/** Mistakes in what CloudFront serves of a bucket. */
export const bucketDistributionMistakes: readonly Mistake[] = [
  ...prefixes,
  ...notKeys,
  ...otherKinds,
  {
    name: "a private key where a public one belongs, which no message repeats",
    page: "explicit",
    set: { ...signing(), [`${access}.publicKeys.autumn`]: `${privateKeyHeader}\nc2VjcmV0\n` },
    path: `${access}.publicKeys.autumn`,
    message:
      "is a private key, which belongs to nobody's page; write its public half, of a new pair: this one is known now",
    value: "is a private key",
  },
  {
    name: "no public key",
    page: "explicit",
    set: { ...signing(), [`${access}.publicKeys`]: {} },
    path: `${access}.publicKeys`,
    message: "0 keys are no group of CloudFront's; use 1, a second one to rotate, 5 at most",
    value: "0 keys",
    also: [{ path: `${access}.signsWith`, message: '"autumn" is none of publicKeys; add it there' }],
  },
  {
    name: "one key under two names",
    page: "explicit",
    set: { ...signing(), [`${access}.publicKeys.spring`]: publicKey },
    path: `${access}.publicKeys.spring`,
    message: 'is the same key as "autumn"; make another pair, or keep one name',
    value: "is the same key",
  },
  {
    name: "a key to sign with that CloudFront does not know",
    page: "explicit",
    set: { ...signing(), [`${access}.signsWith`]: "spring" },
    path: `${access}.signsWith`,
    message: '"spring" is none of publicKeys; choose autumn',
  },
  {
    name: "a private key that no secret holds",
    page: "explicit",
    set: { [access]: signed() },
    path: `${access}.privateKey`,
    message: '"url-key" is no secret that people supply; add it to secrets.entries with kind "supplied"',
  },
  {
    name: "a private key that Terraform would make",
    page: "explicit",
    set: { ...signing(), [`${access}.privateKey`]: "jwt" },
    path: `${access}.privateKey`,
    message: '"jwt" is no secret that people supply; add it to secrets.entries with kind "supplied"',
  },
  {
    name: "signed URLs that nobody can sign",
    page: "explicit",
    set: signing(),
    remove: "services.app.secrets.URL_KEY",
    path: `${access}.privateKey`,
    message:
      '"url-key" is read by nobody, so nobody could sign a URL; name it in the secrets of the service that signs',
  },
  {
    name: "the key of a distribution that signs nothing",
    page: "aurora",
    set: { "services.backend.variables.KEY_ID": { from: "distribution-key-id", of: "media" } },
    path: "services.backend.variables.KEY_ID",
    message: `"distribution-key-id of media" is no fact of this environment; write a text, or choose ${knownFacts.aurora}`,
    value: '"distribution-key-id of media"',
  },
  {
    name: "a bucket served under no name",
    page: "explicit",
    set: { [domains]: [] },
    path: domains,
    message: "[] is too little; use at least 1",
  },
  {
    name: "a name outside the zone for a bucket",
    page: "explicit",
    set: { [domains]: ["assets.example"] },
    path: domains,
    message: '"assets.example" is outside of the zone fckdoomscroll.example; use a name inside it',
    value: '"assets.example"',
  },
  {
    name: "a bucket under the application's name",
    page: "explicit",
    set: { [domains]: ["fckdoomscroll.example"] },
    path: domains,
    message:
      '"fckdoomscroll.example" is also the distribution\'s domain of distribution.domains; give each its own',
    value: '"fckdoomscroll.example"',
  },
  {
    name: "a bucket under a name of the load balancer's",
    page: "explicit",
    set: {
      "loadBalancer.listener.domains": [
        "fckdoomscroll.example",
        "www.fckdoomscroll.example",
        "old.fckdoomscroll.example",
      ],
      [domains]: ["old.fckdoomscroll.example"],
    },
    path: domains,
    message: '"old.fckdoomscroll.example" is a name of the load balancer; give the bucket one of its own',
    value: '"old.fckdoomscroll.example"',
  },
  {
    name: "two buckets under one name",
    page: "explicit",
    copy: { "buckets.backups.distribution": served },
    path: "buckets.backups.distribution.domains",
    message:
      '"assets.fckdoomscroll.example" is also the distribution\'s domain of buckets.assets.distribution.domains; give each its own',
    value: '"assets.fckdoomscroll.example"',
  },
  {
    name: "a name listed twice for a bucket",
    page: "explicit",
    set: { [domains]: ["assets.fckdoomscroll.example", "assets.fckdoomscroll.example"] },
    path: domains,
    message: '"assets.fckdoomscroll.example" is listed more than once; list each domain once',
    value: '"assets.fckdoomscroll.example"',
  },
  {
    name: "a bucket whose distribution would have the other's name",
    page: "explicit",
    copy: { "buckets.edge": "buckets.assets" },
    set: { "buckets.edge.distribution.domains": ["edge.fckdoomscroll.example"] },
    path: "buckets.edge.distribution",
    message: '"fckdoomscroll-prod-edge" is also the distribution of distribution; give each its own',
    value: '"fckdoomscroll-prod-edge"',
  },
  {
    name: "a page of no origin that may read objects",
    page: "explicit",
    set: { [`${served}.origins`]: ["*"] },
    path: `${served}.origins[0]`,
    message:
      '"*" is no origin of web pages; write it without port and path, as in "https://cosmicspace.app" or "https://*.saas.example"',
  },
  {
    name: "objects kept longer by default than at most",
    page: "explicit",
    set: { [`${served}.cache`]: { policy: "own", defaultSeconds: 3600, maxSeconds: 60 } },
    path: `${served}.cache.defaultSeconds`,
    message: "3600 is more than the most, 60; lower it, or raise maxSeconds",
  },
  {
    name: "objects kept for two years",
    page: "explicit",
    set: { [`${served}.cache`]: { policy: "own", defaultSeconds: 60, maxSeconds: 63_072_000 } },
    path: `${served}.cache.maxSeconds`,
    message: "63072000 is out of range; use 1 to 31536000 seconds",
  },
  {
    name: "a cache policy of nobody's",
    page: "explicit",
    set: { [`${served}.cache.policy`]: "none" },
    path: `${served}.cache.policy`,
    message: '"none" is not possible here; choose "managed-caching-optimized", "own"',
  },
  {
    name: "a way to objects that there is not",
    page: "explicit",
    set: { [access]: { kind: "signed-cookies" } },
    path: `${access}.kind`,
    message: '"signed-cookies" is not possible here; choose "public", "signed-urls"',
  },
  {
    name: "a price class of nobody's",
    page: "explicit",
    set: { [`${served}.priceClass`]: "PriceClass_300" },
    path: `${served}.priceClass`,
    message:
      '"PriceClass_300" is not possible here; choose "PriceClass_100", "PriceClass_200", "PriceClass_All"',
  },
  {
    name: "a country that there is not, of a bucket's visitors",
    page: "explicit",
    set: { [`${served}.geoRestriction`]: { mode: "allow", countries: ["XX"] } },
    path: `${served}.geoRestriction.countries[0]`,
    message: '"XX" is no country; use two letters of ISO 3166-1 in capitals, as in "BH" or "GB"',
  },
  {
    name: "requests to a distribution written down for no day",
    page: "explicit",
    set: { [`${served}.accessLogs.days`]: 0 },
    path: `${served}.accessLogs.days`,
    message: "0 is out of range; use 1 to 3650 days",
  },
];

/** What a bucket's distribution may be besides. */
export const allowedBucketDistributions = [
  { name: "URLs that the application signs", page: "explicit", set: signing() },
  {
    name: "two keys while they rotate",
    page: "explicit",
    set: {
      ...signing(),
      [`${access}.publicKeys.spring`]: otherPublicKey.trim(),
      [`${access}.signsWith`]: "spring",
      "services.app.variables.KEY_ID": { from: "distribution-key-id", of: "assets" },
    },
  },
  {
    name: "a cache of its own",
    page: "explicit",
    set: {
      [`${served}.cache`]: { policy: "own", defaultSeconds: 60, maxSeconds: 60 },
      [`${served}.prefix`]: "_next/static/",
      [`${served}.origins`]: [],
      [`${served}.geoRestriction`]: { mode: "deny", countries: ["AQ"] },
    },
  },
] as const;
