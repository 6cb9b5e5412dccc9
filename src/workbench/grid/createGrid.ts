import "@univerjs/preset-sheets-core/lib/index.css";
import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import englishTexts from "@univerjs/preset-sheets-core/locales/en-US";
import chineseTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { WorkbenchLanguage } from "../wire/environment";

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: WorkbenchLanguage;
  readonly dark: boolean;
}

export const localeOfGrid = (language: WorkbenchLanguage): LocaleType => (language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US);

/**
 * The spreadsheet grid, with formula bar and sheet tabs. Its tool bar stays slim: the page has its own top
 * bar. A workbook is calculated when it opens: what formulas spilled is not in the cells of a file.
 */
export function createGrid({ container, language, dark }: GridOptions): Grid {
  const univer = new Univer({
    locale: localeOfGrid(language),
    locales: { [LocaleType.EN_US]: englishTexts, [LocaleType.ZH_CN]: chineseTexts },
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  const { plugins } = UniverSheetsCorePreset({ container, header: true, toolbar: true, ribbonType: "simple", formulaBar: true, footer: {}, contextMenu: true, formula: { initialFormulaComputing: CalculationMode.FORCED } });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}
