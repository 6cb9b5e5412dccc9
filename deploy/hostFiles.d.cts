/** The same headers as each common server for static sites reads them: content by file. */
export function hostFiles(entryScripts: readonly string[]): Record<"_headers" | "staticwebapp.config.json" | "web.config" | "nginx.conf", string>;
