/** Policies of AWS's own that every account has, by id. Source: CloudFront Developer Guide, "Use managed cache policies" and "Use managed origin request policies". */
export const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** By path alone, for as long as the origin says. */
export const cachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

/** Every header, cookie and parameter of the request, the host's name too: the load balancer's certificate is for that. */
export const allViewer = "216adef6-5c7f-47e4-b989-5492eafa07d3";

/** The host's name alone. */
export const hostHeaderOnly = "bf0718e1-ba1e-49d1-88b1-f726733018ae";
