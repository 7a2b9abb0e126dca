/** A message in HTML that reads well with and without styles, aloud and enlarged. */
export function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0;background:#ffffff;color:#1a1a1a;font:16px/1.5 Arial,Helvetica,sans-serif">
<div role="article" aria-label="${title}" style="max-width:560px;margin:0 auto;padding:24px">
${body}
</div>
</body>
</html>
`;
}
