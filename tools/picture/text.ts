/** Which way a text is set. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * The fonts of a picture, the first that a reader's machine has. Widths below are those of the last named one, the
 * widest of them: what fits there fits in all.
 */
export const fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/** Widths in thousandths of the size, of DejaVu Sans (its hmtx table) and its bold. */
const regular = widths({
  275: "'",
  278: "ijl",
  295: "IJ",
  318: " ,.·",
  337: "/:;\\|",
  352: "f",
  361: "-",
  390: "()[]",
  392: "t",
  401: "!",
  411: "r",
  460: '"',
  500: "*_`–",
  521: "s",
  525: "z",
  531: "?",
  550: "c",
  557: "L",
  575: "F",
  579: "k",
  592: "vxy",
  603: "P",
  611: "TYo",
  615: "ae",
  634: "Ehnu",
  636: "Sbdgpq$0123456789{}",
  656: "K",
  686: "AVXZB",
  698: "RC",
  732: "U",
  752: "NH",
  780: "DG&",
  787: "OQ",
  818: "w",
  838: "#+<=>^~→×≥",
  863: "M",
  950: "%",
  989: "mW",
  1000: "@…",
});
const bold = widths({
  306: "'",
  343: "ijl",
  348: " ",
  372: "/\\|IJ",
  400: ",.·:;",
  415: "-",
  435: "f",
  457: "!()[]",
  478: "t",
  500: "r_`–",
  523: '"*',
  582: "?z",
  595: "cs",
  637: "L",
  652: "xvy",
  678: "kae",
  687: "TFEo",
  696: "$0123456789",
  716: "hnu{}bdgpq",
  734: "SYZPC",
  775: "BRXAVK",
  830: "UGD",
  850: "HN#+<=>^~→×≥OQ",
  924: "&w",
  1002: "M…@%",
  1103: "mW",
});

function widths(table: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );
}

/** How wide a text is at most, in pixels. */
export function widthOf(text: string, type: Type): number {
  const table = type.bold ? bold : regular;
  const thousandths = [...text].reduce((sum, character) => sum + (table.get(character) ?? 1_000), 0);
  return (thousandths * type.size) / 1_000;
}

/** A text in lines that are no wider than so many pixels; a word that is wider alone is cut after `-`, `/`, `.` or anywhere. */
export function wrap(text: string, type: Type, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, type, width)) {
    if (line !== "" && widthOf((line + piece).trimEnd(), type) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== "");
}

/** Where a text may be broken: after spaces, and within words that are too wide. */
function pieces(text: string, type: Type, width: number): string[] {
  return text
    .split(/(?<= )/)
    .flatMap((word) => (widthOf(word.trimEnd(), type) <= width ? [word] : word.split(/(?<=[-/._])/)))
    .flatMap((part) => (widthOf(part.trimEnd(), type) <= width ? [part] : [...part]));
}
