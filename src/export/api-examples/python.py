# Python 3.8 以上，不需要安装别的
import json
from urllib.request import urlopen

BASE = "https://example.org/api/v1/"


def get(path):
    with urlopen(BASE + path) as response:
        return json.load(response)


targets = get("targets.json")
print(targets["notice"])

for row in targets["data"]:
    # 引文的起止点数的是 Unicode 码点，与 Python 的字符串相同
    source_text = get(f"policies/{row['policy']}.json")["data"]["source_text"]
    quoted = source_text[row["quote_start"]:row["quote_end"]]
    if quoted != row["quote"]:
        raise ValueError(f"{row['id']} 的引文对不上")
    print(f"{row['year']}年 {row['scope']}：{row['comparator']}{row['value']}{row['unit']}（目标）")
