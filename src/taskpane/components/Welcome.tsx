import { Suspense, lazy } from "react";
import { usePane } from "../app/paneContext";

const WelcomeCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "welcome" */ "./welcome/WelcomeCard")).WelcomeCard }));

/** The first steps, until they are put away: fetched after the page, which does not wait for them. */
export function Welcome() {
  const { preferences } = usePane();
  if (preferences.welcome === "dismissed") return null;
  return <Suspense fallback={null}><WelcomeCard /></Suspense>;
}
