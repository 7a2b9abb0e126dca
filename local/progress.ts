import { moveCursor } from "node:readline";
import type { TerraformEvent } from "./terraform-events";

/** How one stack gets on. */
export interface Track {
  stage(name: string): void;
  /** The last stage, in which nothing happens any more. */
  end(result: string): void;
  follow(event: TerraformEvent): void;
}

/** Nobody watches. */
export const unwatched: Track = { stage: () => {}, end: () => {}, follow: () => {} };

interface Row {
  stage: string;
  /** When it began, and when it came to its end, in milliseconds. */
  since?: number;
  until?: number;
  done: number;
  total: number;
  /** What is being made or changed now, in the order it began. */
  readonly busy: Set<string>;
}

/**
 * Shows a line for each stack: stage, resources done of total, elapsed, and what it waits for. A terminal sees the
 * lines change in place; a log gets those that changed every ten seconds.
 */
export class Progress {
  private readonly rows = new Map<string, Row>();
  private shown: string[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {
    this.timer = setInterval(() => this.show(), stream.isTTY ? 1000 : 10_000);
  }

  /** Adds a stack. */
  track(stack: string): Track {
    const row: Row = { stage: "waits", done: 0, total: 0, busy: new Set() };
    this.rows.set(stack, row);
    return {
      stage: (name) => {
        row.since ??= Date.now();
        Object.assign(row, { stage: name, done: 0 });
        row.busy.clear();
        this.show();
      },
      end: (result) => {
        row.until = Date.now();
        row.stage = result;
        row.busy.clear();
        this.show();
      },
      follow: (event) => follow(row, event),
    };
  }

  /** Shows the last of it. */
  end(): void {
    clearInterval(this.timer);
    this.show();
  }

  private show(): void {
    const width = Math.max(...[...this.rows.keys()].map((stack) => stack.length));
    const lines = [...this.rows].map(([stack, row]) => `${stack.padEnd(width)}  ${describe(row)}`);
    if (this.stream.isTTY) {
      moveCursor(this.stream, 0, -this.shown.length);
      for (const line of lines) {
        this.stream.write(`${line.slice(0, this.stream.columns)}\u001b[K\n`);
      }
    } else {
      for (const line of lines.filter((one) => !this.shown.includes(one))) {
        this.stream.write(`${line}\n`);
      }
    }
    this.shown = lines;
  }
}

function follow(row: Row, event: TerraformEvent): void {
  if (event.type === "change_summary" && event.changes.operation === "plan") {
    const { add, change, remove } = event.changes;
    row.total = add + change + remove;
  } else if (event.type === "apply_start") {
    row.busy.add(event.hook.resource.addr);
  } else if (event.type === "apply_complete" || event.type === "apply_errored") {
    row.busy.delete(event.hook.resource.addr);
    // the summary does not count data that is read while applying
    row.done += event.hook.action === "read" ? 0 : 1;
  }
}

function describe({ stage, since, until, done, total, busy }: Row): string {
  const count = total > 0 ? `${done}/${total}` : "";
  const time = since === undefined ? "" : elapsed((until ?? Date.now()) - since);
  const [first, ...others] = busy;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return `${stage.padEnd(9)} ${count.padEnd(7)} ${time.padStart(6)}  ${first ? first + more : ""}`.trimEnd();
}

/** As in `1m05s`. */
function elapsed(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60
    ? `${seconds}s`
    : `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, "0")}s`;
}
