import { unitPrice } from "./money";
import { origins } from "./prices/origins";
import type { Figure, Price, Tier } from "./prices/price";
import { prices } from "./prices/price-table";

const regions = ["us-east-1", "us-west-2", "eu-west-1", "me-south-1"];

/** The table of prices, with where each was found: what a reader checks first. */
export function priceTable(): string {
  return [
    "## Prices\n",
    "Service code and usage type are those of AWS's price list, without a region's prefix; in brackets, where a figure was",
    "found:\n",
    ...Object.entries(origins).map(([name, text]) => `- [${name}] ${text}`),
    "",
    `| price | usage | unit | ${regions.join(" | ")} |`,
    `| --- | --- | --- | ${regions.map(() => "---").join(" | ")} |`,
    ...Object.entries(prices).map(([name, price]) => row(name, price)),
    "",
  ].join("\n");
}

function row(name: string, { usage, unit, figures }: Price): string {
  const cells = regions.map((region) => {
    const figure = figures[region] ?? figures.everywhere;
    return figure ? figureText(figure) : "";
  });
  return `| ${name} | \`${usage}\` | ${unit} | ${cells.join(" | ")} |`;
}

function figureText({ tiers, origin }: Figure): string {
  return `${tiers.map(tierText).join(", ")} [${origin}]`;
}

function tierText({ usd, upTo }: Tier, _: number, all: readonly Tier[]): string {
  const price = usd === 0 ? "free" : unitPrice(usd);
  return all.length > 1 && upTo !== undefined ? `${price} to ${upTo.toLocaleString("en-US")}` : price;
}
