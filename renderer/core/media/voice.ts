import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { LevelState } from '../model.ts';
import { Value } from '../value.ts';
import { LevelMeter } from './level-meter.ts';
import { MutedHint, SpeakingDetector } from './speaking.ts';

/** What the own microphone hears, muted or not: how loud it is, and whether that is speech. */
export class Voice {
  /** To be put among the microphone's processors. */
  readonly meter = new LevelMeter();
  readonly level = new Value<LevelState>({ microphone: 0 });
  readonly speakingChanges = new Listeners<boolean>();
  /** The person talks although nobody hears it. */
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

  /** Whether the others hear it. */
  setAudible(audible: boolean): void {
    this.#audible = audible;
  }

  #onLevel(level: number): void {
    this.level.set({ microphone: level });
    const now = performance.now();
    const speaking = this.#detector.update(level, now);
    // Also for somebody who mutes and talks on.
    if (this.#hint.isDue(speaking, this.#audible, now)) this.mutedHints.emit();
    this.#setSpeaking(speaking);
  }

  /** No level follows that could tell the detector of the silence. */
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
