import type { RiskMix, RiskMixes } from "../../core/sharing/riskMix";
import type { OutputCell, OutputMatrix } from "../cell";
import type { RiskOption } from "../tables/riskOptions";
import { say, type Locale } from "../text/localText";

const figureLabels = [
  say("PD", "违约概率"), say("LGD", "违约损失率"), say("Expected loss", "预期损失"), say("Capital", "资本"), say("Rate needed", "所需利率"), say("RAROC", "风险调整后资本收益率"), say("CLV", "CLV"),
];
const changeLabels = [say("Change in loss", "损失变动"), say("Change in capital", "资本变动"), say("Change in rate", "利率变动"), say("Change in CLV", "CLV 变动")];
const words = {
  option: say("Option", "方案"),
  cost: say("Cost", "成本"),
  target: say("Target", "目标"),
  met: say("met", "达到"),
  missed: say("missed", "未达到"),
  standing: say("As it stands", "现状"),
  cheapest: say("Cheapest mix", "最低成本组合"),
  nearest: say("Nearest mix", "最接近的组合"),
};

/** A row as the client stands, one for each option at its most, and one for the mix that was sought; amounts by option at the end. */
export function presentRiskMix({ asItStands, alone, cheapest }: RiskMixes, options: readonly RiskOption[], locale: Locale): OutputMatrix {
  const headers = [words.option, ...figureLabels, words.cost, ...changeLabels, words.target].map((label) => label[locale]);
  const row = (name: string, mix: RiskMix): OutputCell[] => [name, ...cellsOf(mix, asItStands, locale), ...mix.amounts];
  return [
    [...headers, ...options.map(({ name }) => name)],
    row(words.standing[locale], asItStands),
    ...alone.map((mix, place) => row(options[place].name, mix)),
    ...(cheapest ? [row(words[(cheapest.shortfall ?? 1) <= 0 ? "cheapest" : "nearest"][locale], cheapest)] : []),
  ];
}

function cellsOf({ figures, cost, shortfall }: RiskMix, { figures: before }: RiskMix, locale: Locale): OutputCell[] {
  if (!figures.ok) return [figures.failure, ...new Array<OutputCell>(figureLabels.length - 1).fill(""), cost, ...changeLabels.map(() => ""), ""];
  const now = figures.value;
  const changes = before.ok ? [now.expectedLoss - before.value.expectedLoss, now.capital - before.value.capital, now.rate - before.value.rate, now.clv - before.value.clv] : changeLabels.map(() => "");
  return [now.pd, now.lgd, now.expectedLoss, now.capital, now.rate, now.raroc ?? "", now.clv, cost, ...changes, shortfall === undefined ? "" : words[shortfall <= 0 ? "met" : "missed"][locale]];
}
