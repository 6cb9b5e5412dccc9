import { clientForm } from "./client";

export const expectedLoss = clientForm("[pd]*[lgd]*[ead]", { format: "money" });
