import type { Scope } from '../../../signaling/basics/scope.ts';
import type { ShareSoundState } from '../model.ts';
import type { CapturedSound } from './capture-display.ts';
import { listenForSound } from './listen-for-sound.ts';

/** What the computer plays, as it goes with a share, for as long as the scope lasts; then it is not captured any more. */
export class ShareSound {
  readonly #track: MediaStreamTrack | null;
  readonly #onChange: () => void;
  #state: ShareSoundState;
  #isOff = false;

  /** @param onChange called whenever `state` is another than before */
  constructor(captured: CapturedSound, scope: Scope, onChange: () => void) {
    this.#onChange = onChange;
    this.#track = typeof captured === 'string' ? null : captured;
    if (typeof captured === 'string') {
      this.#state = captured;
      return;
    }
    this.#state = 'on';
    captured.contentHint = 'music';
    scope.add(() => captured.stop());
    const listening = scope.child();
    scope.listen(captured, 'ended', () => {
      listening.end();
      this.#become('not-given');
    });
    listenForSound(captured, listening, (isHeard) => this.#become(isHeard ? 'on' : 'silent'));
  }

  get state(): ShareSoundState {
    return this.#isOff && this.track !== null ? 'off' : this.#state;
  }

  /** What is captured, also while it is off; null: nothing. */
  get track(): MediaStreamTrack | null {
    return this.#state === 'on' || this.#state === 'silent' ? this.#track : null;
  }

  /** Others hear it, or do not: it stays captured. */
  setOn(isOn: boolean): void {
    if (this.#isOff === !isOn) return;
    this.#isOff = !isOn;
    this.#onChange();
  }

  #become(state: ShareSoundState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#onChange();
  }
}
