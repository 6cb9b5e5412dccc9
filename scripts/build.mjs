// npm run build [-- --env origin=https://tenor.example.com]
import { build } from "./ensureBuilt.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
build(process.argv.slice(2));
