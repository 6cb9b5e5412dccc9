/** The two names of this machine under which the workbench is served: one server, but two sites to a browser. */
const TWINS = new Map([
  ["127.0.0.1", "localhost"],
  ["localhost", "127.0.0.1"],
]);

/**
 * Where the pane is loaded from. As in Excel it is another site than its host, so that the browser gives it a process of its
 * own and neither the grid's drawing nor the host's answers hold it up. Under a name without a twin it is the host's own site.
 */
export function paneOrigin({ protocol, hostname, port, origin }: Pick<Location, "protocol" | "hostname" | "port" | "origin">): string {
  const twin = TWINS.get(hostname);
  return twin === undefined ? origin : `${protocol}//${twin}${port === "" ? "" : `:${port}`}`;
}
