import type { Driver } from "./scenario";

/** A driver as people type it: "retentionCost" is retention_cost. */
export function driverName(driver: Driver): string {
  return driver === "acquisitionCost" ? "cac" : snakeCase(driver);
}

/** "repricingShare" as people name the column: repricing_share. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
