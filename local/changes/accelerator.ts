import type { NamedChange } from "./named-change";

const percent = 10;

/** The first region of those that an accelerator leads to, at another dial. */
export const turnedDial: NamedChange = {
  name: "turned-dial",
  says: `The accelerator sends ${percent} % of a region's own traffic to it, and the rest to the other one`,
  mayReplace: [],
  appliesTo: ({ region, accelerator }) =>
    accelerator?.regions[region] !== undefined && accelerator.regions[region].trafficDialPercent !== percent,
  change: (page) => {
    const { region, accelerator } = page;
    const group = accelerator?.regions[region];
    return accelerator && group
      ? {
          ...page,
          accelerator: {
            ...accelerator,
            regions: { ...accelerator.regions, [region]: { ...group, trafficDialPercent: percent } },
          },
        }
      : page;
  },
};
