/**
 * Where CloudFront reads certificates, web ACLs and the sources of its logs, and Route 53 writes logs, takes keys and tells
 * metrics, whatever region asks.
 */
export const edgeRegion = "us-east-1";
