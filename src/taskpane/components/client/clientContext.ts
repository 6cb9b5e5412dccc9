import { createContext, useContext } from "react";
import type { ClientState } from "../../model/client/clientState";
import type { ClientController } from "../../state/clientController";

/** State and actions of the page, for its parts. */
export interface ClientParts {
  readonly state: ClientState;
  readonly page: ClientController;
}

export const ClientContext = createContext<ClientParts | undefined>(undefined);

export function useClient(): ClientParts {
  const parts = useContext(ClientContext);
  if (!parts) throw new Error("useClient outside of its page");
  return parts;
}
