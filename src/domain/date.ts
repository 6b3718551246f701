/** 2017-04-26 as documents print it: 2017年4月26日. */
export function dateInChinese(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The month of 2017-04-26 as the pages say it: 2017年4月. */
export const monthInChinese = (iso: string): string => dateInChinese(iso).replace(/月.*/, "月");
