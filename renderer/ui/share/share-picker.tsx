import { useState } from 'react';
import type { ShareSource } from '../../core/model.ts';
import type { ShareSources } from '../../core/session-api.ts';
import { PartPicker } from './part/part-picker.tsx';
import { SourcePicker, type SourceChoice } from './source-picker.tsx';

interface SharePickerProps {
  offered: ShareSources;
  onClose: () => void;
}

/** The desktop app's own choice of what to share: a screen or window, or a part of a screen. */
export function SharePicker({ offered, onClose }: SharePickerProps) {
  const [screen, setScreen] = useState<ShareSource | null>(null);
  const [choice, setChoice] = useState<SourceChoice>({ query: '', chosen: null });
  return screen === null ? (
    <SourcePicker offered={offered} choice={choice} onChoice={setChoice} onPart={setScreen} onClose={onClose} />
  ) : (
    <PartPicker offered={offered} screen={screen} onBack={() => setScreen(null)} onClose={onClose} />
  );
}
