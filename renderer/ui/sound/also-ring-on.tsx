import { useStore } from 'zustand';
import { SelectField } from '../design/select-field.tsx';
import { deviceOptions } from '../devices/device-options.ts';
import { useSession } from '../session-context.tsx';
import settings from '../settings/settings.module.css';
import { soundWords } from '../words/sound.ts';
import { canOpenOnly, openOnly } from './tones.ts';
import { ToneButton } from './tone-button.tsx';

/** A speaker on which calls ring beside the one in use, with a tone to try it. Nothing where speakers cannot be chosen. */
export function AlsoRingOn() {
  const session = useSession();
  const kept = useStore(session.preferences, (preferences) => preferences.alsoRingOn);
  const speakers = deviceOptions(useStore(session.media), 'speaker');
  if (speakers.kind !== 'some' || !canOpenOnly()) return null;
  const options = speakers.options.filter(({ value }) => value !== '');
  const isGone = kept !== '' && !options.some(({ value }) => value === kept);
  return (
    <>
      <SelectField
        label={soundWords.alsoRingOn}
        value={kept}
        onFocus={() => session.refreshDevices()}
        onChange={(event) => session.setPreferences({ alsoRingOn: event.target.value })}
      >
        <option value="">{soundWords.noOtherSpeaker}</option>
        {isGone && <option value={kept}>{soundWords.notConnected}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {kept !== '' && !isGone && <ToneButton key={kept} speaker={kept} open={openOnly} className={settings.inline} />}
    </>
  );
}
