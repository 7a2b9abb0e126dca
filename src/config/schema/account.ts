import { z } from "zod";
import { regions } from "../../regions";
import { auditSchema } from "./account/audit";
import { deliverySchema } from "./account/delivery";
import { guardsSchema } from "./account/guards";
import { costsSchema } from "./observability/costs";
import { between, documentName, kebabName } from "./primitives";
import { type Finding, listedTwice, repeated, rule, show } from "./rule";

/** The twelve digits of an AWS account. */
export const accountId = z.string().regex(/^\d{12}$/, {
  error: ({ input }) => `${show(input)} is no AWS account; write its 12 digits as a text`,
});

/** A region whose facts are known. */
export const regionName = z.string().refine((name) => Object.hasOwn(regions, name), {
  error: ({ input }) =>
    `${show(input)} is no known region; choose ${Object.keys(regions).join(", ")}, or add its facts to src/regions.ts`,
});

/** What all environments of a system share in their account: image repositories, the Terraform state, guards and audit. */
export const accountSchema = z
  .strictObject({
    system: kebabName,
    account: accountId,
    region: regionName,
    /** Image repositories; their tags can never be moved. */
    repositories: z.array(documentName),
    /** Images kept per repository, and days until an untagged one goes. */
    keepImages: between(1, 1000, "images"),
    untaggedDays: between(1, 365, "days"),
    /**
     * Regions beside the account's own that get a copy of every image, and in which the account is guarded and audited,
     * too. AWS has one such list per account and region: of systems that share both, one alone may have it.
     */
    copyImagesTo: z.array(regionName).default([]),
    /** @default nobody is told what the account costs */
    costs: costsSchema.optional(),
    /** What holds for everything in the account. Left out where another system's page of the same account has it. */
    guards: guardsSchema.optional(),
    /** What is written down of the account, and who is told. Left out where another system's page of the same account has it. */
    audit: auditSchema.optional(),
    /** Who may plan, apply and deploy from GitHub. @default people alone */
    delivery: deliverySchema.optional(),
    state: z.strictObject({
      /** `local` until the bucket stands and its own state has been moved into it; see docs/state.md. */
      backend: z.enum(["local", "s3"]),
      /** Days that superseded versions of a state are kept. */
      supersededDays: between(30, 3650, "days"),
    }),
  })
  .check(
    rule(["repositories", "copyImagesTo"], checkRepositories),
    rule(["region", "copyImagesTo"], checkCopies),
  );

type Data = Pick<z.output<typeof accountSchema>, "region" | "repositories" | "copyImagesTo">;

function* checkCopies({ region, copyImagesTo }: Pick<Data, "region" | "copyImagesTo">): Iterable<Finding> {
  for (const [index, other] of copyImagesTo.entries()) {
    if (other === region) {
      yield {
        path: ["copyImagesTo", index],
        message: `${show(other)} is the account's own region, where images are pushed; choose another one`,
      };
    }
  }
  yield* listedTwice(copyImagesTo, ["copyImagesTo"], "region");
}

function* checkRepositories({
  repositories: names,
  copyImagesTo,
}: Pick<Data, "repositories" | "copyImagesTo">): Iterable<Finding> {
  yield* listedTwice(names, ["repositories"], "repository");
  for (const name of names.filter((text) => !/^[a-z0-9]+([._/-][a-z0-9]+)*$/.test(text))) {
    yield {
      path: ["repositories"],
      message: `${show(name)} is no repository name; use lower-case letters, digits and . _ - /`,
    };
  }
  for (const id of repeated(
    [...new Set(names)]
      .map(repositoryId)
      .concat(
        "key",
        "terraform",
        "image-copies",
        "guards",
        "audit",
        "budget",
        "cost-tags",
        "anomalies",
        "delivery",
        ...new Set(copyImagesTo),
      ),
  )) {
    yield {
      path: ["repositories"],
      message: `${show(id)} is the address of more than one part of the account; rename a repository`,
    };
  }
}

/** A repository's place in the addresses of its stack. */
export function repositoryId(name: string): string {
  return name.replace(/[/._]/g, "-");
}
