import { dmarcText } from "../../../../../src/constructs/messaging/mail/dmarc";

test.each(["none", "quarantine", "reject"] as const)("receivers read the policy %s", (policy) => {
  expect(dmarcText({ policy, reports: "dmarc@test.example" })).toBe(
    `v=DMARC1; p=${policy}; rua=mailto:dmarc@test.example`,
  );
});
