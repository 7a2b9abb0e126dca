import { domainName } from "../../primitives";
import { show } from "../../rule";

/** Of services whose every hook holds a key. */
const keyedHosts = [
  "api.opsgenie.com",
  "chat.googleapis.com",
  "discord.com",
  "events.eu.pagerduty.com",
  "events.pagerduty.com",
  "hooks.slack.com",
];

/** What keys look like: a long run of letters and digits, or a UUID. */
const keys = [/(?=[A-Za-z]*\d)[A-Za-z0-9]{20,}/, /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i];

/** Names that mean something inside of a network alone. */
const inner = /(^|\.)(localhost|local|internal)$/;

/** What keeps SNS from telling a hook, or the hook from standing in a page of data; nothing if both are well. */
export function hookProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || `${url.username}${url.password}${url.search}${url.hash}` !== "") {
    return `${show(text)} is no address to stand in a page of data; use https:// without user, password, query or fragment`;
  }
  if (keyedHosts.includes(url.hostname) || keys.some((key) => key.test(url.pathname))) {
    // the key itself would stand in the pipeline's log
    return `the URL of a hook at ${show(url.host)} holds a key, and a secret stands in no page; subscribe it by hand, as docs/runbooks/notifications.md says`;
  }
  if (!domainName.safeParse(url.hostname).success || inner.test(url.hostname)) {
    return `${show(text)} is out of SNS's reach; use a name that is known in public, no address and no name of a network`;
  }
  // SNS is given the text as it stands, and nobody repairs it
  return url.href === text ? undefined : `${show(text)} is read as ${show(url.href)}; write it so`;
}
