/** What people read of a message in HTML, one line for each block, and where its links lead. */
export function readHtml(html: string): { lines: string[]; links: string[] } {
  const body = html.slice(html.indexOf("<body"), html.indexOf("</body>"));
  const links = Array.from(body.matchAll(/<a href="([^"]*)"/g), ([, link = ""]) => link);
  const lines = body
    .split(/<\/?(?:body|div|h[1-6]|p|ul|ol|li)\b[^>]*>/)
    .map((block) => block.replaceAll(/<[^>]*>/g, "").trim())
    .filter((line) => line !== "");
  return { lines, links };
}

/** The same of a message in plain text, where a link stands behind what it is called, and lists have marks. */
export function readText(text: string): { lines: string[]; links: string[] } {
  const link = /:? (https:\/\/\S+)$/;
  const lines = text.split("\n").filter((line) => line !== "");
  return {
    lines: lines.map((line) => line.replace(link, "").replace(/^(-|\d+\.) /, "")),
    links: lines.flatMap((line) => link.exec(line)?.[1] ?? []),
  };
}
