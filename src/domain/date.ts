/** 2017-04-26 as documents print it: 2017年4月26日. */
export function dateInChinese(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The month of 2017-04-26 as the pages say it: 2017年4月. */
export const monthInChinese = (iso: string): string => dateInChinese(iso).replace(/月.*/, "月");

/** The day where the clock is that was read: 2026-11-22. */
export function isoDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** True for a day that exists, as ISO 8601 writes it. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
