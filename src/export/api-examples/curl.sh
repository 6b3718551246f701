# 接口的目录：有哪些地址，各有什么
curl --fail --silent --show-error https://example.org/api/v1/index.json

# 全部目标，存成文件
curl --fail --silent --show-error --output targets.json https://example.org/api/v1/targets.json
