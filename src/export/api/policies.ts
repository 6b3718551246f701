import { policyAddress, provisionAddress } from "../../domain/address.ts";
import { notesOf } from "../../domain/notes.ts";
import { type Placed, type Policy, placedProvisions } from "../../domain/policy.ts";
import type { Provision } from "../../domain/provision.ts";
import type { PolicyData } from "../../domain/site.ts";
import { type Standing, standingOn } from "../../domain/standing.ts";
import { type ApiModel, type Endpoint, endpoint, single } from "./endpoint.ts";
import { provision, provisionNames } from "./provision-shape.ts";
import {
  at,
  day,
  integer,
  listOf,
  named,
  object,
  orNull,
  type Shape,
  text,
  truth,
} from "./shape.ts";

const facts = {
  id: at(({ id }: Policy) => id, text("政策编号。")),
  title: at(({ title }: Policy) => title.value, text("题名。")),
  title_basis: at(({ title }: Policy) => title.basis, text("题名的依据。")),
  short_title: at(({ shortTitle }: Policy) => shortTitle, text("简称，本站所拟。")),
  summary: at(({ summary }: Policy) => summary, text("摘要，本站所拟。")),
  issuer: at(({ issuer }: Policy) => issuer.value, text("发文机关。")),
  issuer_basis: at(({ issuer }: Policy) => issuer.basis, text("发文机关的依据。")),
  dated: at(({ dated }: Policy) => dated, day("成文日期。")),
  source_name: at(({ source }: Policy) => source.name, text("文本来源。")),
  source_published: at(({ source }: Policy) => source.published, day("来源页的发布日期。")),
  source_sha256: at(({ sourceHash }: Policy) => sourceHash, text("source.txt 的 SHA-256。")),
  period_from: at(({ period }: Policy) => period.from, integer("计划期的第一年。")),
  period_to: at(({ period }: Policy) => period.to, integer("计划期的最后一年。")),
  period_over: at(({ period }: Policy) => period.over, truth("计划期是否已经过去。")),
} as const;

const attachment = object<Policy["attachments"][number]>({
  number: at((file) => file.number, integer("附件的序号。")),
  title: at(({ title }) => title, text("附件的名称。")),
  held: at(({ held }) => held, truth("来源页是否给出了这个附件。")),
});

const gap = object<Policy["gaps"][number]>({
  id: at(({ id }) => id, text("编号。")),
  what: at(({ what }) => what, text("缺的是什么。")),
  shown: at(({ shown }) => shown, text("本站在该处怎样写。")),
  eid: at(({ eid }) => eid, orNull(text("与哪一条款有关；与全文有关的为 null。"))),
});

const whole = object<Policy>({
  ...facts,
  attachments: at(
    ({ attachments }) => attachments,
    listOf(named("Attachment", attachment), "原文提到的附件。"),
  ),
  gaps: at(({ gaps }) => gaps, listOf(named("Gap", gap), "本站的文本缺什么。缺的不补。")),
  source_text: at(
    ({ sourceText }) => sourceText,
    text("来源文本 source.txt 的全文，一字未改：所有起止点都在这里数。"),
  ),
  provisions: at(({ provisions }) => provisions, listOf(provision, "全文的条款，按原文次序。")),
});

/** A provision where it stands, with its neighbours. */
interface Standpoint {
  readonly data: PolicyData;
  readonly here: Placed;
  readonly previous: Placed | undefined;
  readonly next: Placed | undefined;
}

const reference = named("ProvisionReference", object<Provision>(provisionNames));

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

const idsOf = (what: string): Shape<readonly string[]> =>
  listOf(text("编号。"), `${what}，含下级条款里的。`);

const standing = object<Standing>({
  materials: at(({ materials }) => ids(materials), idsOf("点到的材料条目")),
  groups: at(({ groups }) => ids(groups), idsOf("点到的材料类别")),
  targets: at(({ targets }) => ids(targets), idsOf("目标")),
  actions: at(({ actions }) => ids(actions), idsOf("三年工作")),
  measures: at(({ measures }) => ids(measures), idsOf("主要措施")),
});

const placed = object<Standpoint>({
  policy: at(({ data }) => data.policy.id, text("政策编号。")),
  path: at(({ here }) => here.path, listOf(reference, "上级条款，自上而下；最上一级的条款为空。")),
  previous: at(({ previous }) => previous?.provision.eid ?? null, orNull(text("上一条的编号。"))),
  next: at(({ next }) => next?.provision.eid ?? null, orNull(text("下一条的编号。"))),
  provision: at(({ here }) => here.provision, provision),
  standing: at(({ data, here }) => standingOn(data, here.provision), named("Standing", standing)),
  notes: at(
    ({ data, here }) => ids(notesOf(data.notes, here.provision.eid)),
    listOf(text("编号。"), "这一条款自己的文字上的校注（不含下级条款的）。"),
  ),
});

const POLICY_ID = { name: "policy", description: "政策编号。" } as const;

/** The policies, their text, and each of its provisions. */
export function policyEndpoints(model: ApiModel): Endpoint[] {
  const { policies, site } = model;
  return [
    endpoint<readonly Policy[]>(
      {
        operation: "getPolicies",
        template: "policies.json",
        title: "政策",
        description: "有哪些政策：题名、发文机关、日期、来源。不含条文。",
        layers: ["编制"],
        parameters: [],
      },
      {
        shape: listOf(named("Policy", object<Policy>(facts))),
        answers: single(
          model,
          "/policies/",
          policies.map(({ policy }) => policy),
        ),
        site,
      },
    ),
    endpoint<Policy>(
      {
        operation: "getPolicy",
        template: "policies/{policy}.json",
        title: "一份政策的全文",
        description: "题名等事实、缺什么、来源文本全文，以及逐级的条款；每段文字都有起止点。",
        layers: ["原文", "编制"],
        parameters: [POLICY_ID],
      },
      {
        shape: named("PolicyText", whole),
        answers: policies.map(({ policy }) => ({
          ids: { policy: policy.id },
          page: policyAddress(policy.id),
          policies: [policy],
          value: policy,
        })),
        site,
      },
    ),
    endpoint<Standpoint>(
      {
        operation: "getProvision",
        template: "policies/{policy}/provisions/{eid}.json",
        title: "一条条款",
        description: "条款及其下级，上级和前后各条，以及从这些文字得出的条目、目标、工作、措施。",
        layers: ["原文", "编制"],
        parameters: [POLICY_ID, { name: "eid", description: "条款编号；须是这份政策的。" }],
      },
      {
        shape: named("PlacedProvision", placed),
        answers: policies.flatMap((data) =>
          standpoints(data).map((value) => ({
            ids: { policy: data.policy.id, eid: value.here.provision.eid },
            page: provisionAddress(data.policy.id, value.here.provision.eid),
            policies: [data.policy],
            value,
          })),
        ),
        site,
      },
    ),
  ];
}

function standpoints(data: PolicyData): Standpoint[] {
  const all = placedProvisions(data.policy.provisions);
  return all.map((here, index) => ({
    data,
    here,
    previous: all[index - 1],
    next: all[index + 1],
  }));
}
