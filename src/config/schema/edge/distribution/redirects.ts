import { z } from "zod";
import { domainName } from "../../primitives";

/** Names that lead to another name, with the path and the parameters: `{ "www.dougust.example": "dougust.example" }`. */
export const redirectsSchema = z.record(domainName, domainName);
