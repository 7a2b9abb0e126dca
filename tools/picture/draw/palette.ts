import type { Kind, Meaning } from "../diagram";
import type { Frame } from "../layout/plan";

/** What boxes look like: a pale ground, a frame and a bar in a darker tone; told apart in grey too, by their texts. */
export const kinds: Readonly<
  Record<Kind, { readonly ground: string; readonly tone: string; readonly means: string }>
> = {
  outside: { ground: "#ffffff", tone: "#475569", means: "outside AWS" },
  edge: { ground: "#f5f0ff", tone: "#7c3aed", means: "edge" },
  network: { ground: "#eefaf3", tone: "#15803d", means: "network" },
  compute: { ground: "#fff4e8", tone: "#c2570c", means: "tasks" },
  data: { ground: "#edf4ff", tone: "#1d4ed8", means: "data" },
  storage: { ground: "#f0f9ec", tone: "#4d7c0f", means: "objects, images, backups" },
  security: { ground: "#fff0f3", tone: "#be123c", means: "secrets, keys, roles, users" },
  operations: { ground: "#fdf2fa", tone: "#a21caf", means: "messages, schedules, watch" },
};

export const meanings: Readonly<
  Record<
    Meaning,
    { readonly colour: string; readonly dash?: string; readonly width: number; readonly means: string }
  >
> = {
  way: { colour: "#1e293b", width: 1.7, means: "may open connections, on this port" },
  uses: { colour: "#64748b", dash: "2 3.5", width: 1.5, means: "is read, started, sent to or stored" },
  copies: { colour: "#b45309", dash: "8 4", width: 1.7, means: "is copied" },
};

export const frames: Readonly<
  Record<
    Frame["of"],
    { readonly ground: string; readonly line: string; readonly dash?: string; readonly title: string }
  >
> = {
  region: { ground: "#fbfcfe", line: "#94a3b8", dash: "6 4", title: "#475569" },
  vpc: { ground: "#ffffff", line: "#15803d", title: "#15803d" },
  tier: { ground: "#f4f7fb", line: "#cbd5e1", title: "#334155" },
};

export const ink = "#0f172a";
export const soft = "#475569";
export const guard = { ground: "#ffe4e6", line: "#fda4af" };
