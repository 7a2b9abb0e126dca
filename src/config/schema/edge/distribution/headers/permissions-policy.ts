import { z } from "zod";
import { domainName } from "../../../primitives";
import { repeated, show } from "../../../rule";

const allowed = z
  .array(
    z.string().refine((text) => text === "self" || isOrigin(text), {
      error: ({ input }) =>
        `${show(input)} is nobody whom a feature can be allowed; write "self", or an origin as in "https://pay.example"`,
    }),
  )
  .superRefine((list, context) => {
    for (const twice of repeated(list)) {
      context.addIssue({ code: "custom", message: `${show(twice)} is listed more than once; list it once` });
    }
  })
  .optional();

/**
 * Features of browsers that pages may ask for unless they are taken away.
 * Source: W3C, "Permissions Policy", features registry, standardized ones, 2026-11.
 */
export const permissionsPolicySchema = z.strictObject({
  accelerometer: allowed,
  autoplay: allowed,
  bluetooth: allowed,
  camera: allowed,
  "display-capture": allowed,
  "encrypted-media": allowed,
  fullscreen: allowed,
  geolocation: allowed,
  gyroscope: allowed,
  hid: allowed,
  "identity-credentials-get": allowed,
  magnetometer: allowed,
  microphone: allowed,
  midi: allowed,
  payment: allowed,
  "picture-in-picture": allowed,
  "publickey-credentials-create": allowed,
  "publickey-credentials-get": allowed,
  "screen-wake-lock": allowed,
  serial: allowed,
  "storage-access": allowed,
  usb: allowed,
  "web-share": allowed,
  "xr-spatial-tracking": allowed,
});

function isOrigin(text: string): boolean {
  return text.startsWith("https://") && domainName.safeParse(text.slice("https://".length)).success;
}
