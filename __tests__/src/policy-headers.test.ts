import { contentSecurityPolicyText, permissionsPolicyText } from "../../src/policy-headers";

test("directives stand one after the other, each with its sources", () => {
  expect(
    contentSecurityPolicyText({
      "default-src": ["'self'"],
      "img-src": ["'self'", "data:"],
      "upgrade-insecure-requests": null,
    }),
  ).toBe("default-src 'self'; img-src 'self' data:; upgrade-insecure-requests");
});

test("features are nobody's, the page's own, or those of quoted origins", () => {
  expect(permissionsPolicyText({ camera: [], payment: ["self", "https://pay.example"] })).toBe(
    'camera=(), payment=(self "https://pay.example")',
  );
});
