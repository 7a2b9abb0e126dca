/** Who may use a role: what runs on one branch, or in one environment of GitHub, whose rules say who approves. */
export type Caller = { readonly branch: string } | { readonly githubEnvironment: string };

/**
 * The subject of the tokens that GitHub gives to workflows of a repository, as a role's trust compares it.
 * Source: GitHub Docs, "OpenID Connect reference", example subject claims.
 * @param repository `owner/name`, or `owner@id/name@id` where GitHub has immutable subjects for it
 */
export function subject(repository: string, caller: Caller): string {
  return "branch" in caller
    ? `repo:${repository}:ref:refs/heads/${caller.branch}`
    : `repo:${repository}:environment:${caller.githubEnvironment}`;
}

/** The subject of what runs for a pull request, whatever branch it comes from. */
export function pullRequestSubject(repository: string): string {
  return `repo:${repository}:pull_request`;
}
