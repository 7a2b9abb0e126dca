/** Columns of a dashboard on CloudWatch. */
export const columns = 24;

/** Graphs that can still be read side by side from across a room; 24 columns divide by each number up to it. */
export const mostAbreast = 4;

/** What stands side by side, in the order in which it is read. */
export interface Row<Item> {
  /** Of each line of the row. */
  readonly height: number;
  readonly items: readonly Item[];
}

/** An item, and the cells of the dashboard it takes. */
export interface Placed<Item> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly item: Item;
}

/** Places rows below each other over the whole width; one with more items than fit side by side takes several lines. */
export function layOut<Item>(rows: readonly Row<Item>[]): Placed<Item>[] {
  const placed: Placed<Item>[] = [];
  let y = 0;
  for (const { height, items } of rows.flatMap(lines)) {
    const width = columns / items.length;
    placed.push(...items.map((item, index) => ({ x: index * width, y, width, height, item })));
    y += height;
  }
  return placed;
}

/** A row as lines of nearly the same number of items, as five in three and two: one alone would look like a heading. */
function lines<Item>({ height, items }: Row<Item>): Row<Item>[] {
  const count = Math.ceil(items.length / mostAbreast);
  const [least, longer] = [Math.floor(items.length / count), items.length % count];
  const start = (line: number) => line * least + Math.min(line, longer);
  return Array.from({ length: count }, (_, line) => ({
    height,
    items: items.slice(start(line), start(line + 1)),
  }));
}
