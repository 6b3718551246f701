import type { Kept } from "./endpoint.ts";
import { at, text } from "./shape.ts";

/** Which policy something is of, where a list has those of several. */
export const policyMember = {
  policy: at(({ data }: Kept<unknown>) => data.policy.id, text("所属政策的编号。")),
} as const;
