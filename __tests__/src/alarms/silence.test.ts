import { type QuantityName, quantities, quantityNames } from "../../../src/alarms/quantities";

/** What silence says, and of what: whoever adds a quantity says here to which of these it belongs. */
const silence: readonly {
  readonly says: string;
  readonly missing: "breaching" | "notBreaching" | "ignore";
  readonly of: readonly QuantityName[];
}[] = [
  {
    says: "something that always tells is gone",
    missing: "breaching",
    of: ["missing-tasks", "healthy-hosts", "health-check", "canary-success"],
  },
  {
    says: "those who should tell did not",
    missing: "breaching",
    of: ["told-backlog", "job-finished"],
  },
  {
    says: "nothing of the kind happened",
    missing: "notBreaching",
    of: [
      "server-errors",
      "response-time",
      "load-balancer-errors",
      "distribution-errors",
      "blocked-requests",
      "logged-errors",
      "queue-age",
      "queue-backlog",
      "dead-letters",
      "missed-starts",
      "nat-refused-connections",
      "nat-dropped-packets",
      "read-latency",
      "write-latency",
      "proxy-wait",
      "cache-evictions",
    ],
  },
  {
    says: "there is no such part now, which another alarm tells where it is trouble",
    missing: "notBreaching",
    of: [
      "service-cpu",
      "service-memory",
      "unhealthy-hosts",
      "cache-cpu",
      "cache-memory",
      "cache-connections",
      "cache-lag",
      "replica-lag",
      "region-lag",
    ],
  },
  {
    says: "what is in trouble may be unable to tell: it is no better than it was",
    missing: "ignore",
    of: ["database-cpu", "database-connections", "database-capacity", "free-memory", "free-storage"],
  },
  {
    says: "it is told now and then: what was told last holds",
    missing: "ignore",
    of: ["bounce-rate", "complaint-rate", "certificate-expiry", "dnssec-failure"],
  },
];

test.each(
  silence.flatMap(({ says, missing, of }) => of.map((name) => [name, says, missing] as const)),
)("no data of %s says: %s", (name, _, missing) => {
  expect(quantities[name].missing).toBe(missing);
});

test("of everything that may be watched it is said what silence means, once", () => {
  expect(silence.flatMap(({ of }) => of).sort()).toEqual([...quantityNames].sort());
});

test("healthy tasks alone are none as soon as nothing is told of them", () => {
  expect(quantityNames.filter((name) => quantities[name].silentIsZero)).toEqual(["healthy-hosts"]);
});
