import type { Mistake } from "../mistake";

const zone = "fckdoomscroll.example";

interface RecordMistake {
  readonly name: string;
  /** Of the record `wrong`. */
  readonly record: readonly [type: string, name: string, values: readonly unknown[]];
  /** Records that stand there already, by id. */
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly message: string;
  /** @default the record itself */
  readonly at?: string;
  /** As the message shows it. @default the record's name */
  readonly value?: string;
  /** What else is said of it. @default nothing */
  readonly also?: string;
}

function record([type, name, values]: RecordMistake["record"]) {
  return { type, name, ttlSeconds: 300, values };
}

/** Mistakes in records of a zone that has a distribution at its own name, and mail. */
function records(rows: readonly RecordMistake[]): Mistake[] {
  return rows.map(({ name, record: given, beside, message, at, value, also }) => {
    const path = at === undefined ? "dns.records.wrong" : `dns.records.wrong.${at}`;
    return {
      name,
      page: "explicit",
      set: { "dns.records": { ...beside, wrong: record(given) } },
      path,
      message,
      value: value ?? `"${given[1]}"`,
      ...(also !== undefined && { also: [{ path, message: also }] }),
    };
  });
}

const shop = record(["A", `shop.${zone}`, ["192.0.2.1"]]);

const recordMistakes = records([
  {
    name: "a record outside of the zone",
    record: ["A", "www.doomscroll.example", ["192.0.2.1"]],
    message: `"www.doomscroll.example" is outside of the zone ${zone}; use a name inside it`,
  },
  {
    name: "a record of a zone that only ends the same",
    record: ["A", `my${zone}`, ["192.0.2.1"]],
    message: `"my${zone}" is outside of the zone ${zone}; use a name inside it`,
  },
  {
    name: "a record twice",
    beside: { shop },
    record: ["A", `shop.${zone}`, ["192.0.2.2"]],
    message: `"shop.${zone}" has its A record by dns.records.shop already; keep one of them, with all values`,
  },
  {
    name: "a value twice",
    record: ["A", `shop.${zone}`, ["192.0.2.1", "192.0.2.1"]],
    at: "values",
    message: '"192.0.2.1" is listed more than once; list each value once',
    value: '"192.0.2.1"',
  },
  {
    name: "a CNAME beside another record",
    beside: { shop },
    record: ["CNAME", `shop.${zone}`, ["cname.vercel-dns-0.com"]],
    message: `"shop.${zone}" has the A record of dns.records.shop too, and a CNAME stands alone; keep one of them`,
  },
  {
    name: "a record beside a CNAME",
    beside: { shop: record(["CNAME", `shop.${zone}`, ["cname.vercel-dns-0.com"]]) },
    record: ["TXT", `shop.${zone}`, ["a text"]],
    message: `"shop.${zone}" has the CNAME record of dns.records.shop too, and a CNAME stands alone; keep one of them`,
  },
]);

const apexMistakes: Mistake[] = (
  [
    ["CNAME", ["cname.vercel-dns-0.com"], "and a CNAME stands alone; use A and AAAA records"],
    ["NS", ["ns-1.example.com", "ns-2.example.com"], "which Route 53 gives its servers; remove it"],
    ["DS", [`1 13 2 ${"A".repeat(64)}`], "which the zone above vouches for; add it there"],
  ] as const
).map(([type, values, why]) => ({
  name: `a record ${type} at the zone's own name`,
  set: { "dns.records": { apex: record([type, "dougust.example", values]) } },
  path: "dns.records.apex",
  message: `"dougust.example" is the zone's own name, ${why}`,
  value: '"dougust.example"',
}));

const takenMistakes = records([
  {
    name: "a record where the distribution is",
    record: ["A", zone, ["192.0.2.1"]],
    message: `"${zone}" has its A record by distribution.domains already; keep one of them, with all values`,
  },
  {
    name: "a record where a bucket's distribution is",
    record: ["CNAME", `assets.${zone}`, ["assets.example.com"]],
    message: `"assets.${zone}" has the A record of buckets.assets.distribution.domains too, and a CNAME stands alone; keep one of them`,
    also: `"assets.${zone}" has the AAAA record of buckets.assets.distribution.domains too, and a CNAME stands alone; keep one of them`,
  },
  {
    name: "another server for returned mail",
    record: ["MX", `bounce.${zone}`, ["10 mx.example.com"]],
    message: `"bounce.${zone}" has its MX record by mail.mailFrom already; keep one of them, with all values`,
  },
  {
    name: "a second SPF policy",
    record: ["TXT", zone, ["v=spf1 include:_spf.example.com ~all"]],
    at: "values",
    message:
      '"v=spf1 include:_spf.example.com ~all" would be a second policy beside that of mail.spf; say all of it there',
    value: '"v=spf1 include:_spf.example.com ~all"',
  },
  {
    name: "a second DMARC policy",
    record: ["TXT", `_dmarc.${zone}`, ["v=DMARC1; p=none"]],
    at: "values",
    message: '"v=DMARC1; p=none" would be a second policy beside that of mail.dmarc; say all of it there',
    value: '"v=DMARC1; p=none"',
  },
  {
    name: "a CNAME where DMARC's policy is",
    record: ["CNAME", `_dmarc.${zone}`, ["dmarc.example.com"]],
    message: `"_dmarc.${zone}" has the TXT record of mail.dmarc too, and a CNAME stands alone; keep one of them`,
  },
  {
    name: "a proof of a certificate",
    record: ["CNAME", `_${"0f".repeat(16)}.${zone}`, ["_x.acm-validations.aws"]],
    message: `"_${"0f".repeat(16)}.${zone}" is how ACM proves certificates, whose records are made with them; remove it`,
  },
  {
    name: "a delegation of all names",
    record: ["NS", `*.${zone}`, ["ns-1.example.com", "ns-2.example.com"]],
    message: `"*.${zone}" would delegate every name; delegate zones one by one`,
  },
  {
    name: "a record below a delegation",
    beside: { dev: record(["NS", `dev.${zone}`, ["ns-1.example.com", "ns-2.example.com"]]) },
    record: ["A", `api.dev.${zone}`, ["192.0.2.1"]],
    message: `"dev.${zone}" is delegated, so the A record of "api.dev.${zone}" is never asked for here; keep it in the child zone`,
  },
  {
    name: "a delegation above what mail needs",
    record: ["NS", `bounce.${zone}`, ["ns-1.example.com", "ns-2.example.com"]],
    message: `"bounce.${zone}" is delegated, so the MX record of "bounce.${zone}" by mail.mailFrom is never asked for here; keep it in the child zone`,
    also: `"bounce.${zone}" is delegated, so the TXT record of "bounce.${zone}" by mail.mailFrom is never asked for here; keep it in the child zone`,
  },
]);

/** A record of a type with one wrong value. */
function value(type: string, wrong: string, remedy: string, name = `a ${type} record ${wrong}`): Mistake {
  return {
    name,
    set: {
      "dns.records": {
        wrong: record([type, "www.dougust.example", type === "NS" ? [wrong, "b.c"] : [wrong]]),
      },
    },
    path: "dns.records.wrong.values[0]",
    message: remedy,
  };
}

const ip = (text: string) => `"${text}" is no IPv4 address; write it as in "76.76.21.21"`;
const host = (text: string) =>
  `"${text}" is no host; write it in small letters and without a dot at its end, as in "cname.vercel-dns-0.com"`;
const text = "is no text of a record; use 1 to 3900 ASCII characters without quotes and backslashes, unsplit";

const valueMistakes: Mistake[] = [
  ...["192.0.2", "192.0.2.256", "192.0.2.1/32", "2001:db8::1"].map((wrong) => value("A", wrong, ip(wrong))),
  value("AAAA", "192.0.2.1", '"192.0.2.1" is no IPv6 address; write it as in "2001:db8::1"'),
  ...["cname.vercel-dns-0.com.", "https://vercel.com", "localhost"].map((wrong) =>
    value("CNAME", wrong, host(wrong)),
  ),
  ...["mx.example.com", "70000 mx.example.com", "10  mx.example.com"].map((wrong) =>
    value("MX", wrong, `"${wrong}" is no mail exchanger; write it as in "10 mx.example.com"`),
  ),
  value("TXT", "größer", `"größer" ${text}`),
  { ...value("TXT", 'say "yes"', `"say \\"yes\\"" ${text}`), value: '"say \\"yes\\""' },
  {
    ...value(
      "TXT",
      "a".repeat(3901),
      `"${"a".repeat(60)}" and 3841 characters more ${text}`,
      "a text too long",
    ),
    value: "3841 characters more",
  },
  value(
    "DS",
    "12345 13 2 abc",
    '"12345 13 2 abc" is no DS record; copy it from the child zone\'s output ds_records, as in "12345 13 2 8FB6…"',
  ),
  {
    name: "a CNAME to two hosts",
    set: { "dns.records": { wrong: record(["CNAME", "www.dougust.example", ["a.example", "b.example"]]) } },
    path: "dns.records.wrong.values",
    message: '["a.example","b.example"] are too many, since a CNAME leads to one host; keep one',
  },
  {
    name: "a delegation to one server",
    set: { "dns.records": { wrong: record(["NS", "dev.dougust.example", ["ns.example.com"]]) } },
    path: "dns.records.wrong.values",
    message: '["ns.example.com"] leaves the zone with one server at most; list all of its servers',
  },
  {
    name: "a record without a value",
    set: { "dns.records": { wrong: record(["A", "www.dougust.example", []]) } },
    path: "dns.records.wrong.values",
    message: "[] answers nothing; list at least one value",
  },
  {
    name: "a record by half of its name",
    set: { "dns.records": { wrong: record(["A", "www", ["192.0.2.1"]]) } },
    path: "dns.records.wrong.name",
    message: '"www" is no name of a record; write all of it in small letters, as in "*.saas.example"',
  },
  {
    name: "a record that resolvers keep for more than a week",
    set: { "dns.records": { wrong: { ...shop, name: "www.dougust.example", ttlSeconds: 604_801 } } },
    path: "dns.records.wrong.ttlSeconds",
    message: "604801 is out of range; use 0 to 604800 seconds",
  },
];

const caa = { issue: ["amazon.com"] };

const zoneMistakes: Mistake[] = [
  ...["Amazon", "https://amazon.com", '0 issue "amazon.com"', ";", "amazon.com; x"].map((wrong) => ({
    name: `a certificate authority ${wrong}`,
    set: { "dns.caa": { issue: ["amazon.com", wrong] } },
    path: "dns.caa.issue[1]",
    message: `${JSON.stringify(wrong)} is no certificate authority; write its domain alone, as in "amazon.com" or "letsencrypt.org"`,
  })),
  {
    name: "a certificate authority twice",
    set: { "dns.caa": { issue: ["amazon.com", "amazon.com"] } },
    path: "dns.caa.issue",
    message: '"amazon.com" is listed more than once; list each authority once',
    value: '"amazon.com"',
  },
  {
    name: "reports to an address without mailto",
    set: { "dns.caa": { ...caa, iodef: "security@dougust.example" } },
    path: "dns.caa.iodef",
    message:
      '"security@dougust.example" is no address for reports; write it as in "mailto:security@saas.example"',
  },
  {
    name: "authorities without Amazon",
    set: { "dns.caa": { issue: ["letsencrypt.org"] } },
    path: "dns.caa.issue",
    message: '["letsencrypt.org"] keeps ACM from the certificate for api.dougust.example; add "amazon.com"',
  },
  {
    name: "authorities that must not issue the certificate's wildcard",
    page: "explicit",
    set: {
      "dns.caa": { ...caa, issueWild: [] },
      "loadBalancer.listener.domains": [zone, `*.${zone}`],
    },
    path: "dns.caa.issueWild",
    message: `[] keeps ACM from the certificate for *.${zone}; add "amazon.com"`,
  },
  {
    name: "a query log kept for a strange time",
    set: { "dns.queryLogDays": 91 },
    path: "dns.queryLogDays",
    message:
      "CloudWatch Logs cannot keep 91 days; choose 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
    value: "91",
  },
  {
    name: "a signed zone without keys",
    set: { "dns.dnssec": { keyVersions: [] } },
    path: "dns.dnssec.keyVersions",
    message: "[] leaves nothing to sign with; write [1], or remove dnssec",
  },
  {
    name: "a signed zone with three keys",
    set: { "dns.dnssec": { keyVersions: [1, 2, 3] } },
    path: "dns.dnssec.keyVersions",
    message: "[1,2,3] are too many; Route 53 takes two keys at most, so drop one",
  },
  {
    name: "a signed zone with a key twice",
    set: { "dns.dnssec": { keyVersions: [1, 1] } },
    path: "dns.dnssec.keyVersions",
    message: "1 is listed more than once; list each version once",
    value: "1",
  },
  ...Object.entries({ dnssec: { keyVersions: [1] }, queryLogDays: 90, caa }).map(([setting, given]) => ({
    name: `${setting} of a zone that somebody else owns`,
    set: { "dns.source": "existing", [`dns.${setting}`]: given },
    path: `dns.${setting}`,
    message: `${JSON.stringify(given)} is decided by whoever owns an existing zone; remove ${setting}, or set it there`,
  })),
];

const check = {
  domain: "api.dougust.example",
  path: "/health",
  intervalSeconds: 30,
  failureThreshold: 3,
  regions: ["us-east-1", "eu-west-1", "us-west-2"],
};

/** A health check with one setting changed. */
function checks(
  rows: readonly (readonly [name: string, setting: string, wrong: unknown, message: string])[],
) {
  return rows.map(([name, setting, wrong, message]) => ({
    name,
    set: { "dns.healthChecks": { api: { ...check, [setting]: wrong } } },
    path: `dns.healthChecks.api.${setting}`,
    message,
  }));
}

const healthMistakes: Mistake[] = checks([
  [
    "a health check of somebody else's domain",
    "domain",
    "www.dougust.example",
    '"www.dougust.example" is not answered by this environment; choose one of api.dougust.example',
  ],
  ["a health check of a relative path", "path", "health", '"health" is no path; begin it with "/"'],
  [
    "a health check every minute",
    "intervalSeconds",
    60,
    "60 is no interval of Route 53's; choose 10 or 30 seconds",
  ],
  ["a health check that never fails", "failureThreshold", 11, "11 is out of range; use 1 to 10 checks"],
  [
    "a health check from two regions",
    "regions",
    ["us-east-1", "eu-west-1"],
    '["us-east-1","eu-west-1"] is too few; Route 53 checks from at least 3 regions',
  ],
]);

const farMistakes: Mistake[] = [
  {
    name: "a health check from where Route 53 has no checkers",
    set: { "dns.healthChecks": { api: { ...check, regions: ["us-east-1", "eu-west-1", "me-south-1"] } } },
    path: "dns.healthChecks.api.regions[2]",
    message:
      '"me-south-1" is not possible here; choose "ap-northeast-1", "ap-southeast-1", "ap-southeast-2", "eu-west-1", "sa-east-1", "us-east-1", "us-west-1", "us-west-2"',
  },
  {
    name: "a health check of the load balancer behind CloudFront",
    page: "explicit",
    set: {
      "loadBalancer.listener.domains": [zone, `www.${zone}`, `origin.${zone}`],
      "dns.healthChecks": { app: { ...check, domain: `origin.${zone}` } },
    },
    path: "dns.healthChecks.app.domain",
    message: `"origin.${zone}" is not answered by this environment; choose one of ${zone}, www.${zone}, assets.${zone}`,
  },
];

/** Mistakes in the zone of an environment's names. */
export const dnsMistakes: readonly Mistake[] = [
  ...recordMistakes,
  ...apexMistakes,
  ...takenMistakes,
  ...valueMistakes,
  ...zoneMistakes,
  ...healthMistakes,
  ...farMistakes,
];
