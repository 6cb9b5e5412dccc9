import { clientForm } from "./client";

export const pdStress = clientForm("IF(OR([pd]=0,[pd]=1,[rho]=0),[pd],IF([confidence]=0,0,IF([confidence]=1,1,NORMSDIST((NORMSINV([pd])+SQRT([rho])*NORMSINV([confidence]))/SQRT(1-[rho])))))", { format: "percent" });
