import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { LevelState } from '../model.ts';
import { Value } from '../value.ts';
import { LevelMeter } from './level-meter.ts';
import { MutedHint, SpeakingDetector } from './speaking.ts';

/** The microphone's level, and whether that is speech; muted or not. */
export class Voice {
  /** To be put among the microphone's processors. */
  readonly meter = new LevelMeter();
  readonly level = new Value<LevelState>({ microphone: 0 });
  readonly speakingChanges = new Listeners<boolean>();
  /** The person talks while muted. */
  readonly mutedHints = new Listeners<void>();
  #detector = new SpeakingDetector();
  readonly #hint = new MutedHint();
  #speaking = false;
  #audible = true;

  constructor() {
    this.meter.levels.add((level) => this.#onLevel(level));
    this.meter.ends.add(() => this.#onEnd());
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Tells whether the others hear the microphone. */
  setAudible(audible: boolean): void {
    this.#audible = audible;
  }

  #onLevel(level: number): void {
    this.level.set({ microphone: level });
    const now = performance.now();
    const speaking = this.#detector.update(level, now);
    // Also when somebody mutes and goes on talking.
    if (this.#hint.isDue(speaking, this.#audible, now)) this.mutedHints.emit();
    this.#setSpeaking(speaking);
  }

  /** No more levels will come, so the detector cannot notice the silence. */
  #onEnd(): void {
    this.level.set({ microphone: 0 });
    this.#detector = new SpeakingDetector();
    this.#setSpeaking(false);
  }

  #setSpeaking(speaking: boolean): void {
    if (speaking === this.#speaking) return;
    this.#speaking = speaking;
    this.speakingChanges.emit(speaking);
  }
}
