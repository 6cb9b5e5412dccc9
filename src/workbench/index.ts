import "./colleague.css";
import "./workbench.css";
import { startWorkbench } from "./workbench";

void startWorkbench(document.getElementById("workbench")!, window.location.search);
