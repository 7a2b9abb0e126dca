import { z } from "zod";
import { runCommand } from "../src/command";
import { UsageError } from "../src/config/problem";
import { accountSchema } from "../src/config/schema/account";
import { environmentSchema } from "../src/config/schema/environment";

const help = `Prints the JSON Schema of a page of data.

Usage: npm run schema -- [PAGE]

  PAGE     environment (the default) or account
  --help   this text

Rules that join several fields are not part of it; npm run synth checks them.`;

const schemas: Readonly<Record<string, z.ZodType>> = {
  environment: environmentSchema,
  account: accountSchema,
};

function printSchema([page = "environment", other]: string[]): void {
  if (other !== undefined) {
    throw new UsageError(`"${other}" is one page too many; print ${page} and ${other} one after the other`);
  }
  const schema = schemas[page];
  if (!schema) {
    throw new UsageError(`"${page}" is no page of data; choose ${Object.keys(schemas).join(" or ")}`);
  }
  console.log(
    JSON.stringify(z.toJSONSchema(schema, { io: "input", override: withoutMachineBounds }), undefined, 2),
  );
}

/** Where only rules of several fields bound a whole number, those of JavaScript's own would tell nobody anything. */
function withoutMachineBounds({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
    delete jsonSchema.minimum;
  }
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
    delete jsonSchema.maximum;
  }
}

runCommand(help, process.argv.slice(2), printSchema).then((code) => {
  process.exitCode = code;
});
