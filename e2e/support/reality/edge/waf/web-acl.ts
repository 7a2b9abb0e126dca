import { GetWebACLCommand, ListWebACLsCommand, type WAFV2Client, type WebACL } from "@aws-sdk/client-wafv2";
import { only } from "../../environment";

export type Scope = "REGIONAL" | "CLOUDFRONT";

/** The web ACL of that name. */
export async function findWebAcl(wafv2: WAFV2Client, Scope: Scope, name: string): Promise<WebACL> {
  const { WebACLs = [] } = await wafv2.send(new ListWebACLsCommand({ Scope }));
  const { Id } = only(
    WebACLs.filter(({ Name }) => Name === name),
    `web ACL ${name}`,
  );
  const { WebACL } = await wafv2.send(new GetWebACLCommand({ Scope, Name: name, Id }));
  return only(WebACL && [WebACL], `web ACL ${name}`);
}
