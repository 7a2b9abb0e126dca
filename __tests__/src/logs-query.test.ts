import fc from "fast-check";
import { commandOf, queryCommands, queryStages } from "../../src/logs-query";

test.each([
  ["fields @message | sort @timestamp desc", ["fields @message", "sort @timestamp desc"]],
  ["filter @message like /a|b/ | limit 1", ["filter @message like /a|b/", "limit 1"]],
  ["filter @message LIKE /a\\/|b/ | limit 1", ["filter @message LIKE /a\\/|b/", "limit 1"]],
  ["filter @message =~ /a|b/", ["filter @message =~ /a|b/"]],
  ["filter @message=~/a|b/", ["filter @message=~/a|b/"]],
  ["parse @message /(?<a>x|y)/ | stats count() by a", ["parse @message /(?<a>x|y)/", "stats count() by a"]],
  ['parse @message "a|*" as b', ['parse @message "a|*" as b']],
  ["filter a = 'x|y'", ["filter a = 'x|y'"]],
  ['filter a = "x\\"|y" | limit 1', ['filter a = "x\\"|y"', "limit 1"]],
  ["stats max(`a | b`) by c", ["stats max(`a | b`) by c"]],
  ["stats sum(a)/2 as half | filter half > 1/4", ["stats sum(a)/2 as half", "filter half > 1/4"]],
  ["fields a # not | a stage\n| limit 1", ["fields a", "limit 1"]],
  ["# a title\nfields a", ["fields a"]],
  ['filter a = "#1|" | limit 1', ['filter a = "#1|"', "limit 1"]],
  ["fields a || limit 1", ["fields a", "", "limit 1"]],
  ["", [""]],
])("the stages of %j", (query, stages) => {
  expect(queryStages(query)).toEqual({ stages });
});

test.each([
  ['filter a = "x | limit 1', '"'],
  ["filter a like /x | limit 1", "/"],
  ["filter a like /x\\/", "/"],
  ["stats max(`a) by c", "`"],
])("%j has no end", (query, unended) => {
  expect(queryStages(query)).toMatchObject({ unended });
});

test("stages that are joined by pipes are told apart again, whatever texts and patterns hold", () => {
  const inner = fc.stringMatching(/^[a-z|# ]{0,8}$/);
  const stage = fc.oneof(
    fc.constantFrom("fields @timestamp, @message", "stats sum(a) / 2 as half by b", "limit 20"),
    inner.map((text) => `filter a = "${text}"`),
    inner.map((text) => `filter @message like /${text}/`),
    inner.map((text) => `parse @message /(?<x>${text})/`),
  );
  fc.assert(
    fc.property(fc.array(stage, { minLength: 1, maxLength: 6 }), (stages) => {
      expect(queryStages(stages.join("\n| "))).toEqual({ stages });
    }),
  );
});

test("a stage's command is its first word", () => {
  expect(["limit 20", "stats\ncount()", "dedup"].map(commandOf)).toEqual(["limit", "stats", "dedup"]);
  expect(queryCommands).toContain(commandOf("filterIndex a = 1"));
});
