import { z } from "zod";
import { show } from "../rule";

/** The numeric user and group of a process; never root. */
export const unprivilegedUser = z.string().regex(/^[1-9]\d*:[1-9]\d*$/, {
  error: ({ input }) =>
    `${show(input)} is no unprivileged user; write a numeric user and group, as in "1000:1000"`,
});
