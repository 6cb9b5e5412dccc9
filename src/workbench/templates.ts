import type { WorkbookDraft } from "./files/draft";
import type { Texts } from "./shell/texts";
import type { WorkbenchLanguage } from "./wire/environment";

/** A workbook to work on: its own figures go where the invented ones stand. */
export interface Template {
  readonly id: string;
  readonly title: Readonly<Record<WorkbenchLanguage, string>>;
}

export const templates: readonly Template[] = [
  { id: "single-client", title: { en: "Single client", "zh-CN": "单一客户" } },
  { id: "portfolio", title: { en: "Client portfolio", "zh-CN": "客户组合" } },
  { id: "project-finance", title: { en: "Project finance", "zh-CN": "项目融资" } },
  { id: "developer", title: { en: "Developer and its projects", "zh-CN": "房地产开发商及其项目" } },
  { id: "ifrs9-scenarios", title: { en: "IFRS 9 scenarios", "zh-CN": "IFRS 9 情景" } },
  { id: "post-loan-review", title: { en: "Post-loan review", "zh-CN": "贷后复审" } },
  { id: "client-history", title: { en: "Client history", "zh-CN": "客户历史" } },
];

export async function loadTemplate({ id, title }: Template, language: WorkbenchLanguage, texts: Texts): Promise<WorkbookDraft> {
  const response = await fetch(`/assets/templates/${id}.${language}.xlsx`);
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  const { readXlsx } = await import(/* webpackChunkName: "xlsx" */ "./files/readXlsx");
  const { draft } = await readXlsx(await response.arrayBuffer(), title[language], texts);
  return draft;
}
