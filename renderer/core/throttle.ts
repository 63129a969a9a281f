/** Makes calls of `act` at once, but never two within `gapMs`: what is asked for in between happens once, at its end. */
export function throttle(act: () => void, gapMs: number): () => void {
  let resting = false;
  let asked = false;
  function run(): void {
    if (resting) {
      asked = true;
      return;
    }
    resting = true;
    setTimeout(() => {
      resting = false;
      if (asked) run();
    }, gapMs);
    asked = false;
    act();
  }
  return run;
}
