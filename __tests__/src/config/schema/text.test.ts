import fc from "fast-check";
import dougustProd from "../../../../environments/dougust/prod";
import { escapeTemplates, refusedTexts } from "../../../../src/config/schema/text";
import { changed } from "../../../support/wrong-environments/mistake";
import { problemsOf } from "../../../support/wrong-environments/problems-of";

const harmless = fc.string().filter((text) => !/[$%]/.test(text) && !text.includes("TfToken["));

/** Whatever data may hold, with texts that Terraform has no business in. */
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    harmless,
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(harmless, tie("data"), { maxKeys: 4 }),
  ),
}));

test("data without templates stays as it is", () => {
  fc.assert(
    fc.property(data, (value) => {
      expect(escapeTemplates(value)).toEqual(value);
      expect([...refusedTexts(value)]).toEqual([]);
    }),
  );
});

test("directives are escaped, wherever they stand and however often", () => {
  expect(escapeTemplates("%{ if a }b%{ endif }")).toBe("%%{ if a }b%%{ endif }");
  expect(escapeTemplates({ "%{a}": ["%{b}", { deep: { "c%{": "100 % of %{d}" } }] })).toEqual({
    "%%{a}": ["%%{b}", { deep: { "c%%{": "100 % of %%{d}" } }],
  });
});

test("interpolations are escaped, wherever they stand and however often", () => {
  expect(escapeTemplates("${a} and ${b}")).toBe("$${a} and $${b}");
  expect(escapeTemplates({ "${a}": ["${b}", { deep: { "c${": "$5 for ${d}" } }] })).toEqual({
    "$${a}": ["$${b}", { deep: { "c$${": "$5 for $${d}" } }],
  });
});

test("Terraform reads back what was written", () => {
  const text = fc
    .array(fc.constantFrom("$", "%", "{", "}", "a"), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const escaped = escapeTemplates(written);
      // nothing is left that Terraform would run, and what it reads is what was written
      expect(escaped).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
      expect(escaped.replaceAll("$${", () => "${").replaceAll("%%{", "%{")).toBe(written);
    }),
  );
});

const refused = {
  message: expect.stringMatching(
    /^".*TfToken\[TOKEN\.7\].*" reads as a CDKTF token; write the text without "TfToken\["$/,
  ),
};

test("a CDKTF token in a text is refused with its path", () => {
  const set = { "services.api.variables.URL": "https://${TfToken[TOKEN.7]}/health" };
  expect(problemsOf(changed({ set }), "postgres")).toEqual([
    { path: "services.api.variables.URL", ...refused },
  ]);
});

test("a CDKTF token in a list is refused with its path", () => {
  const set = { "services.api.command": ["node", "#{TfToken[TOKEN.7]}"] };
  expect(problemsOf(changed({ set }), "postgres")).toEqual([{ path: "services.api.command[1]", ...refused }]);
});

test("a CDKTF token in a key is refused with its path", () => {
  const problems = problemsOf({ ...dougustProd, tags: { "&{TfToken[TOKEN.1]}": "x" } }, "postgres");
  expect(problems).toEqual([
    {
      path: "tags.&{TfToken[TOKEN.1]}",
      message: '"&{TfToken[TOKEN.1]}" reads as a CDKTF token; write the text without "TfToken["',
    },
  ]);
});

test("a token at any depth is found at its place", () => {
  const key = fc.oneof(fc.nat({ max: 3 }), fc.stringMatching(/^[a-z]{1,5}$/));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 6 }), harmless, (path, around) => {
      const text = `${around}TfToken[${around}`;
      const nested = path.reduceRight<unknown>(
        (inner, step) =>
          typeof step === "number" ? [...Array(step).fill(0), inner] : { [step]: inner, other: 0 },
        text,
      );
      const places = [...refusedTexts(nested)].map((finding) => finding.path.map(String));
      expect(places).toEqual([path.map(String)]);
    }),
  );
});

test("text that only looks like a part of a token is allowed", () => {
  const set = { "services.api.variables.NOTE": "TfToken and TOKEN[0]" };
  expect(problemsOf(changed({ set }), "postgres")).toEqual([]);
});
