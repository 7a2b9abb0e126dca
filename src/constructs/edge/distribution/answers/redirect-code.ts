/**
 * The function that CloudFront runs on each request. Names come into it as JSON, which is JavaScript, so that nothing in
 * the data is run. Parameters stand in requests as the viewer wrote them, so they go on as they are.
 * Source: CloudFront Developer Guide, "CloudFront Functions event structure".
 */
export function redirectCode(targets: Readonly<Record<string, string>>): string {
  return `const targets = new Map(Object.entries(${JSON.stringify(targets)}));

function handler(event) {
  const request = event.request;
  const host = request.headers.host ? request.headers.host.value.toLowerCase() : "";
  const target = targets.get(host);
  if (target === undefined) {
    return request;
  }
  return {
    statusCode: 301,
    statusDescription: "Moved Permanently",
    headers: {
      location: { value: "https://" + target + request.uri + parameters(request.querystring) },
      // browsers would otherwise keep it for ever
      "cache-control": { value: "max-age=3600" },
    },
  };
}

function parameters(querystring) {
  const pairs = [];
  for (const name of Object.keys(querystring)) {
    const parameter = querystring[name];
    for (const one of parameter.multiValue || [parameter]) {
      pairs.push(one.value === "" ? name : name + "=" + one.value);
    }
  }
  return pairs.length === 0 ? "" : "?" + pairs.join("&");
}
`;
}
