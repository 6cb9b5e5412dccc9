import { say } from "../../catalog/text/localText";

/** Words of `tenor simulate`. */
export const simulateTexts = {
  title: say("Simulated value", "模拟价值"),
  progress: say("simulating", "模拟中"),
  scenario: say("Scenario", "情景"),
  asItStands: say("as it stands", "现状"),
  distributionSheet: say("Distribution", "分布"),
  clientsSheet: say("Clients", "客户"),
  pathsSheet: say("Paths", "路径"),
  settingsSheet: say("Settings", "模拟参数"),
} as const;
