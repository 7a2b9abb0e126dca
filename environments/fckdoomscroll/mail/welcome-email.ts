import type { MailTemplateInput } from "../../../src/config/define";
import { layout } from "./layout";

/** Once, to people who have just signed up: an answer to what they did, so nothing to unsubscribe from. */
export const welcomeEmail: MailTemplateInput = {
  subject: "Welcome to fckdoomscroll, {{name}}",
  text: `Hi {{name}},

Good that you are here. Three steps, and the feed has lost its grip:

1. Choose what you want to stop scrolling through.
2. Choose what you would rather do.
3. Check in once a day: that is your streak.

Start your first day: {{startUrl}}

You did not sign up? Tell us, and we delete the account: {{supportUrl}}
`,
  html: layout(
    "Welcome to fckdoomscroll",
    `<h1 style="font-size:22px;line-height:1.3">Welcome to fckdoomscroll</h1>
<p>Hi {{name}},</p>
<p>Good that you are here. Three steps, and the feed has lost its grip:</p>
<ol>
<li>Choose what you want to stop scrolling through.</li>
<li>Choose what you would rather do.</li>
<li>Check in once a day: that is your streak.</li>
</ol>
<p><a href="{{startUrl}}" style="color:#0b57d0">Start your first day</a></p>
<p style="color:#595959">You did not sign up? <a href="{{supportUrl}}" style="color:#0b57d0">Tell us, and we delete the account</a></p>`,
  ),
};

/** What the application fills in, as an example. */
export const welcomeEmailSample = {
  name: "Ada",
  startUrl: "https://fckdoomscroll.example/start?token=9ab2",
  supportUrl: "https://fckdoomscroll.example/support",
};
