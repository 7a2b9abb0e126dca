import { z } from "zod";
import { domainName } from "../../../primitives";
import { repeated, show } from "../../../rule";

/** Where a web page comes from, as browsers tell it. A star stands for the labels before a domain, never for all of it. */
const webOrigin = z.string().refine(
  (text) => {
    const [, domain] = /^https:\/\/(?:\*\.)?(.+)$/.exec(text) ?? [];
    return domain !== undefined && domainName.safeParse(domain).success;
  },
  {
    error: ({ input }) =>
      `${show(input)} is no origin of web pages; write it without port and path, as in "https://cosmicspace.app" or "https://*.saas.example"`,
  },
);

/** The pages whose scripts may do something. */
export const webOrigins = z.array(webOrigin).superRefine((origins, context) => {
  for (const text of repeated(origins)) {
    context.addIssue({
      code: "custom",
      message: `${show(text)} is listed more than once; list each origin once`,
    });
  }
});
