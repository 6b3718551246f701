import { isMail } from "../../domain/settings.ts";

/** The page that a fault was found on: what it is called, and where it is. */
export interface ReportedPage {
  readonly title: string;
  /** Its public address, or its path where the site is built without one. */
  readonly address: string;
}

/** What a report of a fault starts with: it can be written over, and nothing is sent by itself. */
interface Report {
  readonly subject: string;
  readonly body: string;
}

function reportOn(page: ReportedPage | null): Report {
  const name = page === null ? "“产业政策逐条读”有一处不对" : `“产业政策逐条读”：${page.title}`;
  const where = page === null ? "" : page.address;
  return {
    subject: name,
    body: `哪一页（网址）：${where}\n哪几个字：\n哪里不对，依据是什么：\n`,
  };
}

/**
 * Where readers report faults, from a sound REPORT_ADDRESS (domain/settings.ts): an e-mail address,
 * or the page of a forge for new issues, which takes `title` and `body` (GitHub, Forgejo, Gitea).
 * Begun with the page that the reader is on, or with none.
 */
export function reportLink(configured: string, page: ReportedPage | null = null): string {
  const report = reportOn(page);
  if (isMail(configured)) return mailTo(configured, report);
  const url = new URL(configured);
  url.searchParams.set("title", report.subject);
  url.searchParams.set("body", report.body);
  return url.href;
}

/** RFC 6068: line breaks are %0D%0A. */
function mailTo(address: string, { subject, body }: Report): string {
  const lines = encodeURIComponent(body.replaceAll("\n", "\r\n"));
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}
