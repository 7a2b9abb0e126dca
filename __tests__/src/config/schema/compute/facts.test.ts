import { factKey, knownFacts } from "../../../../../src/config/schema/compute/facts";
import { testEnvironment } from "../../../../support/environment";
import { mailData } from "../../../../support/mail";

test("a fact of one of several parts is told with its part", () => {
  expect(factKey({ from: "public-url" })).toBe("public-url");
  expect(factKey({ from: "mail-template", of: "welcome" })).toBe("mail-template of welcome");
});

test("an environment has the facts of mail where it has mail, one for each template", () => {
  // GIVEN
  const mailFacts = ["mail-configuration-set", "mail-from", "mail-region", "mail-template of welcome"];
  const environment = testEnvironment();
  // THEN
  expect(knownFacts({ ...environment, mail: mailData })).toEqual(expect.arrayContaining(mailFacts));
  expect(knownFacts(environment).filter((fact) => mailFacts.includes(fact))).toEqual([]);
});
