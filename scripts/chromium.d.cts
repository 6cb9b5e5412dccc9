import type { LaunchOptions } from "playwright-core";

/** Options for playwright-core's `chromium.launch`: a headless browser that needs nothing but `npm ci`. */
export function browserLaunchOptions(): LaunchOptions;
