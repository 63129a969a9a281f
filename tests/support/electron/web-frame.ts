import type { Frame } from '@playwright/test';
import { toElectron } from './addresses.ts';

/** Electron's `WebFrameMain`: one object a frame, so that frames can be compared. */
export class WebFrame {
  static readonly #known = new WeakMap<Frame, WebFrame>();
  readonly #frame: Frame;

  private constructor(frame: Frame) {
    this.#frame = frame;
  }

  static of(frame: Frame): WebFrame {
    const known = WebFrame.#known.get(frame) ?? new WebFrame(frame);
    WebFrame.#known.set(frame, known);
    return known;
  }

  get url(): string {
    return toElectron(this.#frame.url());
  }

  get parent(): WebFrame | null {
    const parent = this.#frame.parentFrame();
    return parent === null ? null : WebFrame.of(parent);
  }

  get top(): WebFrame {
    return this.parent?.top ?? this;
  }
}
