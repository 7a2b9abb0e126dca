import { unreadable } from "../../../../../src/config/schema/messaging/handlebars";

test.each([
  "no braces",
  "{{name}}, {{contact.firstName}}",
  "{{#if a}}x{{else if b}}y{{else}}z{{/if}}",
  "{{#each items}}{{@index}} {{this.title}} {{../name}}{{else}}none{{/each}}",
  "{{#unless a}}{{#with b}}{{lookup c 0}}{{/with}}{{/unless}}",
  '{{#*inline "line"}}<li>{{title}}</li>{{/inline}}{{#each items}}{{> line}}{{/each}}',
  "{{! a remark }} ${price} %{ if }",
])("SES reads %s", (text) => {
  expect(unreadable(text)).toEqual([]);
});

test.each([
  ["{{name", 'Parse error on line 1 at "{{name"'],
  ["{{name}}}", 'Parse error on line 1 at "{{name}}}"'],
  ["a\nb {{#if a}}c", 'Parse error on line 2 at "ab {{#if a}}c"'],
  ["{{#if a}}b{{/each}}", "if doesn't match each - 1:3"],
  ["{{}}", 'Parse error on line 1 at "{{}}"'],
])("%s is unbalanced", (text, place) => {
  expect(unreadable(text)).toEqual([
    `Handlebars cannot read it (${place}); pair the braces, and each block with its end`,
  ]);
});

test.each([
  ["{{#repeat 3}}a{{/repeat}}", '"repeat" is no block that SES knows; use if, unless, each, with'],
  ["{{#name}}a{{/name}}", '"name" is no block that SES knows; use if, unless, each, with'],
  ["{{upper name}}", '"upper" is no helper that SES knows; prepare the value before sending'],
  ["{{#if a}}{{upper name}}{{/if}}", '"upper" is no helper that SES knows; prepare the value before sending'],
  [
    '{{#*inline "line"}}{{upper name}}{{/inline}}{{> line}}',
    '"upper" is no helper that SES knows; prepare the value before sending',
  ],
  ["{{> footer}}", '"footer" is no partial of this text; define it before with {{#*inline}}'],
])("%s is nothing that SES knows", (text, message) => {
  expect(unreadable(text)).toEqual([message]);
});
