import { z } from "zod";
import { between, documentName } from "../primitives";
import { type Finding, listedTwice, rule, show } from "../rule";
import { userPoolClientSchema } from "./user-pool-client";

const groupName = z.string().regex(/^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*$/, {
  error: ({ input }) =>
    `${show(input)} is no name of a group; use letters, digits and single hyphens or underscores, as in "Owner"`,
});

const password = z.strictObject({
  minimumLength: between(6, 99, "characters"),
  /** The kinds of characters that a password must have. */
  requires: z.array(z.enum(["lower-case", "upper-case", "numbers", "symbols"])),
  /** Days that the password of an invitation is good for. */
  temporaryDays: between(1, 365, "days"),
});

const mfa = z
  .strictObject({
    /** Whether a second factor is never asked for, of those who set one up, or of everybody. */
    mode: z.enum(["off", "optional", "required"]),
    /** Codes of an authenticator app. */
    totp: z.boolean(),
    /** Groups that the application lets in with a second factor alone; see docs/decisions/users.md. */
    demandedOf: z.array(groupName),
  })
  .check(rule(["mode", "totp"], checkFactor), rule(["mode", "demandedOf"], checkDemand));

/** The people who use an application, in a Cognito user pool with the application's server as its one client. */
export const userPoolSchema = z
  .strictObject({
    name: documentName.optional(),
    /** Amazon Cognito's feature plan. */
    tier: z.enum(["essentials", "plus"]),
    /** Whether Cognito looks for risky logins and leaked passwords, and whether it acts. */
    threatProtection: z.enum(["off", "audit", "enforced"]),
    /** Whose mail its messages are: Cognito's own, 50 a day, or the environment's. */
    sender: z.enum(["cognito", "mail"]),
    /** Whether people may sign up by themselves. */
    selfSignUp: z.boolean(),
    password,
    mfa,
    /** By name; the group with the lowest precedence prevails. */
    groups: z.record(
      groupName,
      z.strictObject({ description: z.string().min(1).max(2048), precedence: between(0, 9999, "as a rank") }),
    ),
    client: userPoolClientSchema,
    deletionProtection: z.boolean(),
  })
  .check(
    rule(["tier", "threatProtection"], checkTier),
    rule(["groups"], checkGroups),
    rule(["groups", "mfa"], checkDemandedGroups),
    rule(["password"], checkPassword),
  );

export type UserPoolData = z.output<typeof userPoolSchema>;
type Mfa = z.output<typeof mfa>;

function* checkFactor({ mode, totp }: Pick<Mfa, "mode" | "totp">): Iterable<Finding> {
  if (mode !== "off" && !totp) {
    yield { path: ["mode"], message: `${show(mode)} has no second factor to ask for; set totp to true` };
  }
  if (mode === "off" && totp) {
    yield {
      path: ["totp"],
      message: 'true is of no use while mfa is off; set it to false, or mode to "optional"',
    };
  }
}

function* checkDemand({ mode, demandedOf }: Pick<Mfa, "mode" | "demandedOf">): Iterable<Finding> {
  yield* listedTwice(demandedOf, ["demandedOf"], "group");
  if (mode === "off" && demandedOf.length > 0) {
    yield {
      path: ["demandedOf"],
      message: `${show(demandedOf)} cannot have a second factor while mfa is off; set mode to "optional"`,
    };
  }
}

function* checkTier({
  tier,
  threatProtection,
}: Pick<UserPoolData, "tier" | "threatProtection">): Iterable<Finding> {
  if (threatProtection !== "off" && tier !== "plus") {
    yield {
      path: ["threatProtection"],
      message: `${show(threatProtection)} is a feature of the plus tier, and the tier is ${tier}; use "plus", or "off" here`,
    };
  }
}

function* checkGroups({ groups }: Pick<UserPoolData, "groups">): Iterable<Finding> {
  const addresses = new Map<string, string>();
  const ranks = new Map<number, string>();
  for (const [name, { precedence }] of Object.entries(groups)) {
    const address = name.toLowerCase().replaceAll("-", "_");
    const [twin, equal] = [addresses.get(address), ranks.get(precedence)];
    if (twin !== undefined) {
      yield {
        path: ["groups", name],
        message: `${show(name)} would share an address with ${show(twin)}; name one of them otherwise`,
      };
    }
    if (equal !== undefined) {
      yield {
        path: ["groups", name, "precedence"],
        message: `${precedence} is also the precedence of ${show(equal)}; give each its own`,
      };
    }
    addresses.set(address, name);
    ranks.set(precedence, name);
  }
}

function* checkDemandedGroups({ groups, mfa }: Pick<UserPoolData, "groups" | "mfa">): Iterable<Finding> {
  for (const group of mfa.demandedOf.filter((name) => !Object.hasOwn(groups, name))) {
    const choices = Object.keys(groups).join(", ") || "none yet";
    yield {
      path: ["mfa", "demandedOf"],
      message: `${show(group)} is no group of this pool; choose one of groups: ${choices}`,
    };
  }
}

function* checkPassword({ password: policy }: Pick<UserPoolData, "password">): Iterable<Finding> {
  yield* listedTwice(policy.requires, ["password", "requires"], "kind");
}
