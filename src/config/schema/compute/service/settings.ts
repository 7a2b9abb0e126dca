import { z } from "zod";
import { type Finding, show } from "../../rule";

const settingName = z
  .string()
  .max(128, { error: ({ input }) => `${show(input)} has more than 128 characters; shorten it` })
  .regex(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*(\/[a-z0-9]+([_-][a-z0-9]+)*){0,9}$/, {
    error: ({ input }) =>
      `${show(input)} is no name of a setting; use lower-case words joined by _ or -, and / between levels, as in "pool_size"`,
  });

const settingValue = z
  .string()
  .min(1, { error: '"" is no value that Parameter Store takes; remove the setting, or write a text' })
  .max(4096, { error: "a setting has at most 4096 characters; shorten it, or put it into the image" })
  .refine((text) => !text.includes("{{"), {
    error: ({ input }) => `${show(input)} would refer to another parameter; write it without "{{"`,
  });

/**
 * What an application is told and may show anybody, by name: it reads them below the path that
 * `{ from: "settings-path" }` gives.
 */
export const settingsSchema = z.record(settingName, settingValue).default({});

const secretName =
  /(^|[_/-])(passwords?|passwd|secrets?|tokens?|credentials?|(api|private|access|signing)[_-]?keys?)($|[_/-])/;
/** A login in a URL, a key of AWS, or a private key. */
const secretValue = /:\/\/[^/\s:@]*:[^/\s@]+@|\b(AKIA|ASIA)[A-Z0-9]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** No secret among the settings, and an address for each. */
export function* checkSettings({ settings }: { settings: Record<string, string> }): Iterable<Finding> {
  const addresses = new Map<string, string>();
  for (const [name, value] of Object.entries(settings)) {
    // what may be a secret is not shown
    if (secretName.test(name) || secretValue.test(value)) {
      yield {
        path: ["settings", name],
        message: `${show(name)} looks like a secret, and settings can be read in plans and states; put it under secrets.entries`,
      };
    }
    const address = name.replaceAll(/[/-]/g, "_");
    const twin = addresses.get(address);
    if (twin !== undefined) {
      yield {
        path: ["settings", name],
        message: `${show(name)} would share an address with ${show(twin)}; name one of them otherwise`,
      };
    }
    addresses.set(address, name);
  }
}
