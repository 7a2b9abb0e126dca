import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { Construct } from "constructs";

/** Who signs the tokens of GitHub Actions, without `https://`: how policies name what stands in a token. */
export const githubIssuer = "token.actions.githubusercontent.com";

/** For whom workflows ask their tokens when they want to work in AWS; `aws-actions/configure-aws-credentials` asks so. */
export const awsAudience = "sts.amazonaws.com";

/** The ARN of an account's provider, whoever made it. */
export function githubProviderArn(account: string): string {
  return `arn:aws:iam::${account}:oidc-provider/${githubIssuer}`;
}

/**
 * Has an account believe what GitHub says of its workflows; an account has one such provider. No thumbprint: AWS verifies
 * GitHub's certificate by its authority. Free of charge.
 * @example new GithubProvider(this, "github");
 */
export class GithubProvider extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new IamOpenidConnectProvider(this, "Resource", {
      url: `https://${githubIssuer}`,
      clientIdList: [awsAudience],
    });
  }
}
