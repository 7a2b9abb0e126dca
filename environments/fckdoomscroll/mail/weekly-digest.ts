import type { MailTemplateInput } from "../../../src/config/define";
import { layout } from "./layout";

/** On Monday morning, to people who asked for it: their past week, and what was good in it. */
export const weeklyDigest: MailTemplateInput = {
  subject: "Your week: {{hoursSaved}} hours not scrolled away",
  text: `Hi {{name}},

Last week ({{week}}) you spent {{hoursSaved}} hours on something better than the feed. Your streak: {{streakDays}} days.

What you did instead:
{{#each activities}}
- {{title}}: {{minutes}} minutes
{{/each}}

See your whole week: {{digestUrl}}

You get this digest once a week because you asked for it. Stop the weekly digest: {{unsubscribeUrl}}
`,
  html: layout(
    "Your week",
    `<h1 style="font-size:22px;line-height:1.3">Your week</h1>
<p>Hi {{name}},</p>
<p>Last week ({{week}}) you spent <strong>{{hoursSaved}} hours</strong> on something better than the feed. Your streak: {{streakDays}} days.</p>
<h2 style="font-size:18px;line-height:1.3">What you did instead:</h2>
<ul>
{{#each activities}}
<li>{{title}}: {{minutes}} minutes</li>
{{/each}}
</ul>
<p><a href="{{digestUrl}}" style="color:#0b57d0">See your whole week</a></p>
<p style="color:#595959">You get this digest once a week because you asked for it. <a href="{{unsubscribeUrl}}" style="color:#0b57d0">Stop the weekly digest</a></p>`,
  ),
};

/** What the application fills in, as an example. */
export const weeklyDigestSample = {
  name: "Ada",
  week: "2 to 8 November",
  hoursSaved: 7,
  streakDays: 12,
  activities: [
    { title: "Reading", minutes: 210 },
    { title: "Walking", minutes: 150 },
    { title: "Nothing at all", minutes: 60 },
  ],
  digestUrl: "https://fckdoomscroll.example/weeks/2026-45",
  unsubscribeUrl: "https://fckdoomscroll.example/unsubscribe?list=digest&token=3f1c",
};
