import { environmentFields } from "./environment-fields";
import { environmentRules } from "./environment-rules";

/** One environment of one system, as its page of data describes it. */
export const environmentSchema = environmentFields.check(...environmentRules);
