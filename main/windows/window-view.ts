import type { BrowserWindow } from 'electron';

/** How a window is seen. */
export interface WindowView {
  visible: boolean;
  minimized: boolean;
  focused: boolean;
}

export function viewOf(window: Pick<BrowserWindow, 'isVisible' | 'isMinimized' | 'isFocused'>): WindowView {
  return { visible: window.isVisible(), minimized: window.isMinimized(), focused: window.isFocused() };
}
