# 需要 jsonlite：install.packages("jsonlite")
library(jsonlite)

base <- "https://example.org/api/v1/"

targets <- fromJSON(paste0(base, "targets.json"))
cat(targets$notice, "\n", sep = "")

for (i in seq_len(nrow(targets$data))) {
  row <- targets$data[i, ]
  # R 的字符从1数起，止点含在内：起点加1，止点不变
  source_text <- fromJSON(paste0(base, "policies/", row$policy, ".json"))$data$source_text
  quoted <- substr(source_text, row$quote_start + 1, row$quote_end)
  stopifnot(quoted == row$quote)
  cat(row$year, "年 ", row$scope, "：", row$comparator, row$value, row$unit, "（目标）\n", sep = "")
}
