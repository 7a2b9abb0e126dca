import type { NamedChange } from "./named-change";

export const rotatedOriginHeader: NamedChange = {
  name: "rotated-origin-header",
  says: "CloudFront sends a new value of the origin header, and the load balancer takes the old one, too; the next change of the page shuts it out",
  mayReplace: [],
  appliesTo: ({ distribution }) => distribution?.originHeader?.versions.length === 1,
  change: (page) => {
    const header = page.distribution?.originHeader;
    const [version] = header?.versions ?? [];
    return page.distribution && header && version !== undefined
      ? {
          ...page,
          distribution: {
            ...page.distribution,
            originHeader: { ...header, versions: [version + 1, version] },
          },
        }
      : page;
  },
};
