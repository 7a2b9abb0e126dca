import { blocks, type Resource, type Values } from "./resources";

/** Of something, nobody knows what it costs: the message says why. */
export class UnknownCost extends Error {
  /** @param address what it is known too little of @default the resource whose cost is told */
  constructor(
    why: string,
    readonly address?: string,
  ) {
    super(why);
  }
}

interface Where {
  /** The nested block that the argument stands in. @default the resource itself */
  readonly block?: Values;
}

/**
 * The number that an argument says.
 * @throws UnknownCost where it says none, as an expression does, or is missing and has no default
 */
export function numberOf(
  { address, values }: Resource,
  argument: string,
  where: Where & { readonly default?: number } = {},
): number {
  const value = (where.block ?? values)[argument] ?? where.default;
  if (value === undefined) {
    throw new UnknownCost(`"${argument}" is missing; a number is needed`, address);
  }
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) {
    throw new UnknownCost(`"${argument}" is ${JSON.stringify(value)}; a number is needed`, address);
  }
  return number;
}

/**
 * How many things an argument lists, whatever they are; none where it is missing.
 * @throws UnknownCost where an expression says them
 */
export function lengthOf({ address, values }: Resource, argument: string, where: Where = {}): number {
  const value = (where.block ?? values)[argument];
  if (typeof value === "string") {
    throw new UnknownCost(`"${argument}" is "${value}"; a list is needed`, address);
  }
  return blocks(value).length;
}
