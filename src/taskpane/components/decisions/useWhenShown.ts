import { useEffect, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";

/** Does something each time a page comes into sight: the workbook may have changed meanwhile. */
export function useWhenShown(page: string, act: () => unknown): void {
  const { controller: { navigation } } = usePane();
  const shown = useSyncExternalStore(navigation.subscribe, navigation.state) === page;
  useEffect(() => {
    if (shown) act();
    // What is done is the same at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);
}
