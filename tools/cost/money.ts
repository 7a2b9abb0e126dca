import type { Amount } from "./documents/document";

/** As in `$1,234.50`. */
export function dollars(usd: number): string {
  return `$${usd.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** A price of one unit, with as many digits as it has: `$0.004445`. */
export function unitPrice(usd: number): string {
  return `$${Number(usd.toPrecision(7))}`;
}

/** A document's figure: `~$510` or `~$95-140`. */
export function planned([from, to]: Amount): string {
  const text = (usd: number) => usd.toLocaleString("en-US");
  return `~$${to === undefined ? text(from) : `${text(from)}-${text(to)}`}`;
}

/** A number of whole units without digits behind the point, of others with two. */
export function quantity(units: number): string {
  return units.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** As in `730 hours`; a unit that is several things is said so in the table already. */
export function counted(units: number, unit: string): string {
  return `${quantity(units)} ${units === 1 || unit === "GB" || unit.endsWith("s") ? unit : `${unit}s`}`;
}
