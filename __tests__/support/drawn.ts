import { widthOf } from "../../tools/picture/text";
import { descendants, type Element, parseXml } from "./svg";

/** A rectangle, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Named extends Area {
  readonly id: string;
}

/** A box or a frame, with what is written in it. */
export interface Shape extends Named {
  readonly kind: "box" | "frame";
  readonly texts: readonly Named[];
}

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly meaning: string;
  readonly ways: readonly string[];
  readonly corners: readonly (readonly [number, number])[];
  /** Where its line begins and its head ends. */
  readonly tips: readonly (readonly [number, number])[];
  /** What the labels at either of its ends say. */
  readonly near: string;
}

/** What can be seen in a picture. */
export interface Drawn {
  readonly paper: Area;
  readonly boxes: readonly Shape[];
  readonly frames: readonly Shape[];
  readonly labels: readonly Named[];
  readonly texts: readonly Named[];
  readonly arrows: readonly Arrow[];
}

/** Reads a picture as its bytes are, knowing nothing of how it was laid out. */
export function drawn(svg: string): Drawn {
  const root = parseXml(svg);
  const all = descendants(root);
  const [, , width = "0", height = "0"] = root.attributes.viewBox?.split(" ") ?? [];
  const labels = all.filter(({ attributes }) => attributes["data-label"] !== undefined);
  return {
    paper: { x: 0, y: 0, width: Number(width), height: Number(height) },
    boxes: shapes(all, "box"),
    frames: shapes(all, "frame"),
    labels: labels.map(textArea),
    texts: all.filter(({ name }) => name === "text").map(textArea),
    arrows: all.filter(({ attributes }) => attributes["data-from"]).map((arrow) => arrowOf(arrow, labels)),
  };
}

function shapes(all: readonly Element[], kind: "box" | "frame"): Shape[] {
  return all.flatMap(({ attributes, children }) => {
    const id = attributes[`data-${kind}`];
    const [rect] = children;
    const texts = children.filter(({ name }) => name === "text").map(textArea);
    return id === undefined || rect === undefined
      ? []
      : [{ kind, id: kind === "box" ? id : `${id} ${texts[0]?.id}`, ...areaOf(rect), texts }];
  });
}

function areaOf({ attributes }: Element): Area {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(attributes[name]));
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

/** Where a text's letters are, in the widest of its fonts. */
function textArea({ attributes, text }: Element): Named {
  const size = Number(attributes["font-size"]);
  const width = widthOf(text, { size, bold: attributes["font-weight"] === "bold" });
  const x = Number(attributes.x) - (attributes["text-anchor"] === "end" ? width : 0);
  return { id: text, x, y: Number(attributes.y) - size * 0.76, width, height: size };
}

function arrowOf({ attributes, children }: Element, labels: readonly Element[]): Arrow {
  const {
    "data-from": from = "",
    "data-to": to = "",
    "data-meaning": meaning = "",
    "data-ways": ways,
  } = attributes;
  const [line, head] = children.map(({ attributes: { d = "" } }) => cornersOf(d));
  const near = labels.filter((label) => [from, to].includes(label.attributes["data-label"] ?? ""));
  return {
    id: `${from} > ${to}`,
    from,
    to,
    meaning,
    ways: ways?.split("; ") ?? [],
    corners: line ?? [],
    tips: [line?.[0], line?.at(-1), head?.[0]].flatMap((point) => (point === undefined ? [] : [point])),
    near: near.map(({ text }) => text).join(" "),
  };
}

/** The corners of a path of lines and round corners; a round corner is where its lines would meet. */
function cornersOf(d: string): [number, number][] {
  return [...d.matchAll(/([MLQ])([\d.]+) ([\d.]+)/g)].map(([, , x, y]) => [Number(x), Number(y)]);
}

export interface Segment extends Area {
  readonly upright: boolean;
}

/** The straight parts of an arrow, without its ends, which touch boxes. */
export function segments({ corners }: Pick<Arrow, "corners">): Segment[] {
  return corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index] ?? [x, y];
    const ends = [index === 0, index === corners.length - 2];
    const cut = ends.some((end) => end) ? 2 : 0;
    const [low, high] = [Math.min(x, fromX), Math.max(x, fromX)];
    return {
      x: low + cut,
      y: Math.min(y, fromY),
      width: Math.max(0, high - low - 2 * cut),
      height: Math.abs(y - fromY),
      upright: x === fromX,
    };
  });
}

export function overlap(a: Area, b: Area, slack = 0): boolean {
  const along = (p: number, pSize: number, q: number, qSize: number) =>
    p < q + qSize + slack && q < p + pSize + slack;
  return along(a.x, a.width, b.x, b.width) && along(a.y, a.height, b.y, b.height);
}

/** @param margin how much room there is at least; less than none where it may stand over */
export function inside(inner: Area, outer: Area, margin: number): boolean {
  return (
    inner.x >= outer.x + margin &&
    inner.y >= outer.y + margin &&
    inner.x + inner.width <= outer.x + outer.width - margin &&
    inner.y + inner.height <= outer.y + outer.height - margin
  );
}
