// node askQuickJs.mjs SCRIPT QUESTION: what QuickJS answers once it has run the script. A process of its own: Jest cannot load the engine's module.
import { readFileSync } from "node:fs";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";

const [script, question] = process.argv.slice(2);
const engine = (await newQuickJSWASMModuleFromVariant(variant)).newContext();
engine.unwrapResult(engine.evalCode(readFileSync(script, "utf8"))).dispose();
const answer = engine.unwrapResult(engine.evalCode(question));
process.stdout.write(engine.getString(answer));
answer.dispose();
engine.dispose();
