import type { EnvironmentInput } from "../../src/config/define";
import type { NamedChange } from "./named-change";

type Distribution = NonNullable<EnvironmentInput["distribution"]>;
type ErrorPages = NonNullable<Distribution["errorPages"]>;

const source = "https://avatars.example";

export const anotherSource: NamedChange = {
  name: "another-source",
  says: `Pages may show pictures from ${source}`,
  mayReplace: [],
  appliesTo: ({ distribution }) => pictures(distribution).length > 0,
  change: (page) => {
    const shown = pictures(page.distribution);
    return page.distribution && shown.length > 0
      ? { ...page, distribution: withPictures(page.distribution, [...shown, source]) }
      : page;
  },
};

export const anotherErrorText: NamedChange = {
  name: "another-error-text",
  says: "Error pages say the same in other words",
  mayReplace: [],
  appliesTo: ({ distribution }) => distribution?.errorPages !== undefined,
  change: (page) =>
    page.distribution?.errorPages
      ? {
          ...page,
          distribution: { ...page.distribution, errorPages: reworded(page.distribution.errorPages) },
        }
      : page,
};

/** What pages may show; nothing where there are no pages but data. */
function pictures(distribution: Distribution | undefined): string[] {
  return distribution?.securityHeaders.contentSecurityPolicy["img-src"] ?? [];
}

function withPictures(distribution: Distribution, sources: string[]): Distribution {
  const { securityHeaders } = distribution;
  const contentSecurityPolicy = { ...securityHeaders.contentSecurityPolicy, "img-src": sources };
  return { ...distribution, securityHeaders: { ...securityHeaders, contentSecurityPolicy } };
}

function reworded(errorPages: ErrorPages): ErrorPages {
  const pages = Object.entries(errorPages.pages).map(([id, page]) => [
    id,
    { ...page, body: page.body.replaceAll("again", "once more") },
  ]);
  return { ...errorPages, pages: Object.fromEntries(pages) };
}
