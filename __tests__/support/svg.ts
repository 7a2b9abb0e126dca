/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What is written between its tags, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * The root of an XML document of elements, attributes and text, which is what pictures are made of.
 * @throws where it is not well formed
 */
export function parseXml(xml: string): Element {
  const top: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [top];
  for (const [token] of xml.matchAll(/<[^>]*>?|[^<]+/g)) {
    const current = open.at(-1) ?? top;
    const [, closing, name = "", attributes = "", alone] =
      /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>$/.exec(token) ?? [];
    if (!token.startsWith("<")) {
      current.text += decoded(token);
    } else if (name === "") {
      throw new Error(`no tag: ${token}`);
    } else if (closing) {
      if (current.name !== name) {
        throw new Error(`</${name}> closes <${current.name}>`);
      }
      open.pop();
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (!alone) {
        open.push(element);
      }
    }
  }
  const [root, ...others] = top.children;
  if (root === undefined || others.length > 0 || open.length > 1 || top.text.trim() !== "") {
    throw new Error("not one element that is closed");
  }
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, decoded(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) {
    throw new Error(`an attribute twice in${text}`);
  }
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&(#?)(\w*);?/g, (whole, number: string, name: string) => {
    const character = number ? String.fromCodePoint(Number(name)) : entities[name];
    if (character === undefined || !whole.endsWith(";")) {
      throw new Error(`no entity: ${whole}`);
    }
    return character;
  });
}

/** An element and all below it. */
export function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}
