/** A place that is kept for a part of the App that is not there yet. */
export function missing(what: string) {
  return async (): Promise<void> => {
    throw new Error(`This version of the App has nothing yet for ${what}.`);
  };
}
