// 浏览器、Node.js 18 以上、Deno、Bun 都能用，不需要安装别的
const base = "https://example.org/api/v1/";

async function get(path) {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

const targets = await get("targets.json");
console.log(targets.notice);

for (const { policy, year, scope, comparator, value, unit, ...row } of targets.data) {
  // 引文的起止点数的是 Unicode 码点，所以先用 [...] 拆开
  const { source_text } = (await get(`policies/${policy}.json`)).data;
  const quoted = [...source_text].slice(row.quote_start, row.quote_end).join("");
  if (quoted !== row.quote) throw new Error(`${row.id} 的引文对不上`);
  console.log(`${year}年 ${scope}：${comparator}${value}${unit}（目标）`);
}
