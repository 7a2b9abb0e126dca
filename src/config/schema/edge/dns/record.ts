import { z } from "zod";
import { between } from "../../primitives";
import { type Finding, listedTwice, rule, show } from "../../rule";

/** A name that has records, which may begin with `*.` and have underscores, as in `_acme-challenge.saas.example`. */
const recordName = z
  .string()
  .max(253, { error: "a name has at most 253 characters; shorten it" })
  .regex(/^(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,63}$/, {
    error: ({ input }) =>
      `${show(input)} is no name of a record; write all of it in small letters, as in "*.saas.example"`,
  });

/** A host that a record leads to. */
const host = z
  .string()
  .max(253, { error: "a host has at most 253 characters; shorten it" })
  .regex(/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z]{2,63}$/, {
    error: ({ input }) =>
      `${show(input)} is no host; write it in small letters and without a dot at its end, as in "cname.vercel-dns-0.com"`,
  });

const mailExchanger = z.string().refine(isMailExchanger, {
  error: ({ input }) => `${show(input)} is no mail exchanger; write it as in "10 mx.example.com"`,
});

/** Route 53 takes 4,000 characters for a value, the quotes of its strings included. */
const text = z.string().regex(/^[ !#-[\]-~]{1,3900}$/, {
  error: ({ input }) =>
    `${typeof input === "string" && input.length > 80 ? `${show(input.slice(0, 60))} and ${input.length - 60} characters more` : show(input)} is no text of a record; use 1 to 3900 ASCII characters without quotes and backslashes, unsplit`,
});

/** Key tag, algorithm, kind of digest and digest, as the child zone's output `ds_records` has them. */
const delegationSigner = z.string().regex(/^\d{1,5} \d{1,3} [124] [0-9A-F]{40,96}$/, {
  error: ({ input }) =>
    `${show(input)} is no DS record; copy it from the child zone's output ds_records, as in "12345 13 2 8FB6…"`,
});

const common = {
  name: recordName,
  /** How long resolvers keep the answer; a signed zone allows a week. */
  ttlSeconds: between(0, 604_800, "seconds"),
};

/** A record beside those that the environment's parts make for themselves. */
export const recordSchema = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("A"),
      ...common,
      values: list(
        z.ipv4({ error: ({ input }) => `${show(input)} is no IPv4 address; write it as in "76.76.21.21"` }),
      ),
    }),
    z.strictObject({
      type: z.literal("AAAA"),
      ...common,
      values: list(
        z.ipv6({ error: ({ input }) => `${show(input)} is no IPv6 address; write it as in "2001:db8::1"` }),
      ),
    }),
    /** Another name for a host; no other record can stand beside it. */
    z.strictObject({
      type: z.literal("CNAME"),
      ...common,
      values: list(host).max(1, {
        error: ({ input }) => `${show(input)} are too many, since a CNAME leads to one host; keep one`,
      }),
    }),
    z.strictObject({ type: z.literal("MX"), ...common, values: list(mailExchanger) }),
    z.strictObject({ type: z.literal("TXT"), ...common, values: list(text) }),
    /** Delegates a child zone to these servers. */
    z.strictObject({
      type: z.literal("NS"),
      ...common,
      values: list(host).min(2, {
        error: ({ input }) =>
          `${show(input)} leaves the zone with one server at most; list all of its servers`,
      }),
    }),
    /** Vouches for the keys of a child zone that is signed. */
    z.strictObject({ type: z.literal("DS"), ...common, values: list(delegationSigner) }),
  ])
  .check(rule(["values"], checkValues));

export type RecordData = z.output<typeof recordSchema>;

function list<T extends z.ZodType<string>>(value: T) {
  return z.array(value).min(1, { error: "[] answers nothing; list at least one value" });
}

function isMailExchanger(value: string): boolean {
  const [, priority = "", exchanger] = /^(\d{1,5}) (\S+)$/.exec(value) ?? [];
  return Number(priority) <= 65_535 && host.safeParse(exchanger).success;
}

function* checkValues({ values }: { values: readonly string[] }): Iterable<Finding> {
  yield* listedTwice(values, ["values"], "value");
}
