import type { EnvironmentInput } from "../../src/config/define";
import { type NamedChange, type Service, withServices } from "./named-change";
import { type ServedBucket, servedBuckets, withServedBuckets } from "./served-buckets";

const privateKey = "media-private-key";

/** Nobody has its private half. */
const publicKey = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqcl0no0KFatrm2HAAvpv
ujc8CnA9RxzV388qALts6WgWPA+mYyrHeeO0oB0wZ/u3NLcGVG55KK/uoIDASZER
eBrW+9Akhy1LKQbeVB9slhe+HZA2/Ud9V1gdVCIiRt+p/4GZtRFN9XFDx8gqCbI5
xu1UzoOmtPLxZh9mxC1ojzSCQ9svu3iUnngMToS0wob9hRVlM4pPMjzSNirZzGQB
TGipr4vL5if1CdV5ZxxcWo/gA53eI82ZaOetEWKhbZUu4TBEap/lJVF4cy/rTDDz
EfVGDT2ApI6UIi/XhE7slNK/ubFIE2lIdBIBPZTJPaA9Wm/IGYxrfaTXuM25WAoz
OQIDAQAB
-----END PUBLIC KEY-----
`;

const access: ServedBucket["access"] = {
  kind: "signed-urls",
  publicKeys: { first: publicKey },
  signsWith: "first",
  privateKey,
};

export const signedMedia: NamedChange = {
  name: "signed-media",
  says: "what a bucket serves is read by URLs alone that services sign; those that know its address have the key from then on, and are rolled over",
  mayReplace: ["aws_ecs_task_definition"],
  appliesTo: (page) => publicMedia(page) !== undefined,
  change: (page) => {
    const media = publicMedia(page);
    return media === undefined ? page : withSigners(withServedBuckets(page, signedFrom(media)), media);
  },
};

/** The first bucket that everybody reads and that a service knows the address of. */
function publicMedia(page: EnvironmentInput): string | undefined {
  const services = Object.values(page.services);
  const [found] = servedBuckets(page).filter(
    ([part, served]) => served.access.kind === "public" && services.some((one) => knows(one, part)),
  );
  return found?.[0];
}

function signedFrom(media: string): (served: ServedBucket, part: string) => ServedBucket {
  return (served, part) => (part === media ? { ...served, access } : served);
}

function withSigners(page: EnvironmentInput, media: string): EnvironmentInput {
  const { entries } = page.secrets;
  const supplied = { kind: "supplied", purpose: "Private half of the key that signs URLs of media" } as const;
  return {
    ...withServices(page, (service) => (knows(service, media) ? signing(service, media) : service)),
    secrets: { ...page.secrets, entries: { ...entries, [privateKey]: supplied } },
  };
}

function signing(service: Service, media: string): Service {
  return {
    ...service,
    variables: { ...service.variables, MEDIA_KEY_ID: { from: "distribution-key-id", of: media } },
    secrets: { ...service.secrets, MEDIA_PRIVATE_KEY: privateKey },
  };
}

function knows({ variables = {} }: Service, media: string): boolean {
  return Object.values(variables).some(
    (value) => typeof value === "object" && value.from === "distribution-url" && value.of === media,
  );
}
