const { readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");
const { billOfMaterials } = require("./billOfMaterials.cjs");
const { hostFiles } = require("./hostFiles.cjs");
const { shippedPackages } = require("./shippedPackages.cjs");
const { thirdPartyNotices } = require("./thirdPartyNotices.cjs");

const root = path.resolve(__dirname, "..");

/**
 * Adds to the site what whoever deploys it needs: headers as web servers read them, the list of what is shipped, the licences; and
 * the functions under the fixed address that the manifest names.
 */
class DeployPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("DeployPlugin", (compilation) => {
      // After names have their hashes.
      compilation.hooks.processAssets.tap({ name: "DeployPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        if (compilation.errors.length > 0) return;
        const emit = (file, content) => compilation.emitAsset(file, typeof content === "string" ? new sources.RawSource(content) : content);
        const project = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
        const packages = shippedPackages(compilation, root);
        const script = (entry) => compilation.entrypoints.get(entry).getEntrypointChunk().files.values().next().value;
        // Byte for byte the script of the page: the minimiser would take an asset that comes late for a new one.
        compilation.emitAsset("functions.js", compilation.getAsset(script("functions")).source, { minimized: true });
        emit("sbom.cdx.json", `${JSON.stringify(billOfMaterials(project, packages), null, 2)}\n`);
        emit("THIRD-PARTY-NOTICES.txt", thirdPartyNotices(project, packages));
        for (const [file, content] of Object.entries(hostFiles([script("functions"), script("taskpane")].map((name) => `/${name}`)))) emit(file, content);
      });
    });
  }
}

module.exports = { DeployPlugin };
