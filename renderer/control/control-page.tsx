import { useCallback, useEffect, useState } from 'react';
import type { ControlChoice, ControlView, ControlWindowBridge } from '../../main/bridge/control-window.ts';
import '../ui/design/base.css';
import { useTheme } from '../ui/design/use-theme.ts';
import { useLanguage } from '../ui/words/use-language.ts';
import { ControlBar } from './control-bar.tsx';
import { ControlQuestion } from './control-question.tsx';
import styles from './control.module.css';
import { keyboardLayout } from './keyboard-layout.ts';

/** The whole of one of remote control's windows; empty until it is known what it shows. */
export function ControlPage({ bridge }: { bridge: ControlWindowBridge }) {
  const answer = useCallback((choice: ControlChoice) => bridge.answer(choice), [bridge]);
  const [view, setView] = useState<ControlView | null>(null);
  useEffect(() => {
    // What is told is of one of these windows, which may be another one.
    bridge.onView((told) => setView((now) => (now?.view === told.view ? told : now)));
    void bridge.attach().then((first) => setView(first));
  }, [bridge]);
  const isBar = view?.view === 'bar';
  useEffect(() => {
    if (isBar) void keyboardLayout(navigator).then((layout) => bridge.tellKeyboard(layout));
  }, [bridge, isBar]);
  useTheme(view?.theme ?? 'system');
  useLanguage(view?.language ?? 'system');
  switch (view?.view) {
    case undefined:
      return null;
    case 'question':
      return <ControlQuestion {...view} onAnswer={answer} />;
    case 'bar':
      return <ControlBar {...view} onStop={() => bridge.stop()} />;
    case 'border':
      return <div className={styles.border} />;
  }
}
