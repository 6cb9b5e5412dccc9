import { browserLaunchOptions } from "../../scripts/chromium.cjs"; export const o = browserLaunchOptions().args;
