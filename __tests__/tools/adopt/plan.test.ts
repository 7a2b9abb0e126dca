import { errorsIn } from "../../../tools/adopt/plan";

function diagnostic(severity: string, summary: string, detail: string): string {
  return `${JSON.stringify({ type: "diagnostic", diagnostic: { severity, summary, detail } })}\n`;
}

const missing = diagnostic(
  "error",
  "Cannot import non-existent remote object",
  'While attempting to import an existing object to "aws_route53_record.proof["a.example"]", the provider detected that no object exists with the given id.',
);

test("what cannot be imported because it is gone is told by its address", () => {
  expect(errorsIn(missing)).toEqual({ gone: ['aws_route53_record.proof["a.example"]'], others: [] });
});

test("any other error is told as it is, and warnings are none", () => {
  // WHEN
  const { gone, others } = errorsIn(
    `${missing}${diagnostic("warning", "Deprecated", "")}${diagnostic("error", "Error acquiring the state lock", "ID: 1")}`,
  );
  // THEN
  expect(gone).toHaveLength(1);
  expect(others.map(({ summary }) => summary)).toEqual(["Error acquiring the state lock"]);
});
