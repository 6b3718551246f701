/** What a report of a fault starts with: it can be written over, and nothing is sent by itself. */
interface Report {
  readonly subject: string;
  readonly body: string;
}

const REPORT: Report = {
  subject: "“产业政策逐条读”有一处不对",
  body: "哪一页（网址）：\n哪几个字：\n哪里不对，依据是什么：\n",
};

/**
 * Where readers report faults, from what the site was configured with: an e-mail address, or the
 * page of a forge for new issues, which takes `title` and `body` (GitHub, Forgejo, Gitea). Throws
 * for anything else, so that no page is published with a link that leads nowhere.
 */
export function reportLink(configured: string): string {
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(configured)) return mailTo(configured, REPORT);
  if (!URL.canParse(configured)) throw new Error(unusable(configured));
  const url = new URL(configured);
  if (url.protocol !== "https:") throw new Error(unusable(configured));
  url.searchParams.set("title", REPORT.subject);
  url.searchParams.set("body", REPORT.body);
  return url.href;
}

/** RFC 6068: line breaks are %0D%0A. */
function mailTo(address: string, { subject, body }: Report): string {
  const lines = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}

const unusable = (configured: string): string =>
  `REPORT_ADDRESS 写的是“${configured}”：应当是一个邮箱，或者以 https:// 开头的新建问题页`;
