import type { HostObject, HostType } from "../protocol/hostType";
import type { Host } from "../model/host";

/** A type of the Excel API over what the host keeps for it. */
export type ExcelType<T> = HostType<T, Host>;
export type ExcelObject = HostObject<Host>;
