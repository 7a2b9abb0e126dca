import type { MailTemplateInput } from "../../../src/config/define";
import { layout } from "./layout";

/** In the evening, to people who have not checked in and would lose their streak. */
export const streakReminder: MailTemplateInput = {
  subject: "{{name}}, your {{streakDays}}-day streak ends at midnight",
  text: `Hi {{name}},

You have kept away from the feed for {{streakDays}} days in a row. Today is not counted yet: your streak ends at midnight.

Check in now: {{checkInUrl}}

It takes less than a minute. If today did not go well, check in all the same: an honest day counts.

You get this reminder because you asked for it. Stop streak reminders: {{unsubscribeUrl}}
`,
  html: layout(
    "Your streak ends at midnight",
    `<p>Hi {{name}},</p>
<p>You have kept away from the feed for <strong>{{streakDays}} days in a row</strong>. Today is not counted yet: your streak ends at midnight.</p>
<p><a href="{{checkInUrl}}" style="color:#0b57d0">Check in now</a></p>
<p>It takes less than a minute. If today did not go well, check in all the same: an honest day counts.</p>
<p style="color:#595959">You get this reminder because you asked for it. <a href="{{unsubscribeUrl}}" style="color:#0b57d0">Stop streak reminders</a></p>`,
  ),
};

/** What the application fills in, as an example. */
export const streakReminderSample = {
  name: "Ada",
  streakDays: 12,
  checkInUrl: "https://fckdoomscroll.example/check-in",
  unsubscribeUrl: "https://fckdoomscroll.example/unsubscribe?list=streak&token=3f1c",
};
