import { Menu } from '@base-ui/react/menu';
import { MicOff, MonitorUp, PictureInPicture2, Pin, PinOff, ShieldCheck, Volume2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { MenuCheckbox, MenuItem } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import type { MenuAt } from '../design/use-menu-at.ts';
import { useParticipantName } from '../names/names.tsx';
import { AboutMenu } from '../people/about-menu.tsx';
import { PersonItems } from '../people/person-items.tsx';
import { useSession } from '../session-context.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { hearingWords } from '../words/hearing.ts';
import { shareSoundWords } from '../words/share-sound.ts';
import { windowWords } from '../words/windows.ts';
import type { PopOutControl } from '../windows/use-pop-outs.ts';
import { RemoveDialog } from './lazy.ts';
import { PrivateCallItem, RemoveItem } from './room-items.tsx';
import { VolumeBeside, type VolumeOf } from './volumes.tsx';

/** Whether somebody is kept large, and a way to change it. */
export interface PinControl {
  pinned: boolean;
  onPin: () => void;
}

interface ParticipantMenuProps {
  participant: Participant;
  /** Null where there is nothing to choose. */
  pin: PinControl | null;
  popOut: PopOutControl | null;
  onVerify: (peerId: string) => void;
  /** Of what is about them. */
  menuAt: MenuAt;
}

/** What can be done about somebody in the room. */
export function ParticipantMenu({ participant, pin, popOut, onVerify, menuAt }: ParticipantMenuProps) {
  const name = useParticipantName()(participant);
  const trigger = useRef<HTMLButtonElement>(null);
  const [volume, setVolume] = useState<{ of: VolumeOf; at: DOMRect } | null>(null);
  const [isRemoving, setIsRemoving] = useState(false);
  const { isHeld, ringing } = participant;
  const { at } = menuAt;

  /** Beside what the volume is shown. */
  function rect(): DOMRect {
    return at === null ? (trigger.current?.getBoundingClientRect() ?? new DOMRect()) : new DOMRect(at.x, at.y);
  }

  function closeVolume(): void {
    // It closes by a press elsewhere too, which may have taken the focus.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[popover]')) trigger.current?.focus();
    setVolume(null);
  }

  return (
    <>
      <AboutMenu ref={trigger} name={name} menuAt={menuAt}>
        {!isHeld && !ringing && (
          <>
            <HearingItems participant={participant} onVolume={(of) => setVolume({ of, at: rect() })} />
            {pin && (
              <MenuItem
                icon={pin.pinned ? PinOff : Pin}
                words={pin.pinned ? hearingWords.unpin : hearingWords.pin}
                onClick={pin.onPin}
              />
            )}
            {popOut && (
              <MenuItem
                icon={PictureInPicture2}
                words={popOut.isOut ? windowWords.bringBack : windowWords.popOut}
                onClick={popOut.toggle}
              />
            )}
            <VerifyItem participant={participant} onVerify={onVerify} />
            <PrivateCallItem participant={participant} />
            <Menu.Separator className={menu.separator} />
          </>
        )}
        <PersonItems person={participant} />
        {!ringing && <RemoveItem peerId={participant.peerId} onRemove={() => setIsRemoving(true)} />}
      </AboutMenu>
      {isRemoving &&
        // Buttons on a tile look otherwise.
        createPortal(<RemoveDialog person={participant} onClose={() => setIsRemoving(false)} />, document.body)}
      {volume && <VolumeBeside {...volume} participant={participant} onClose={closeVolume} />}
    </>
  );
}

interface HearingItemsProps {
  participant: Participant;
  onVolume: (of: VolumeOf) => void;
}

function HearingItems({ participant, onVolume }: HearingItemsProps) {
  const session = useSession();
  const { peerId } = participant;
  const isMuted = useStore(session.mutedHere, (muted) => muted.includes(peerId));
  const isSharing = useStore(session.share, ({ kind }) => kind === 'sharing');
  return (
    <>
      <MenuItem icon={Volume2} words={hearingWords.volume} onClick={() => onVolume('person')} />
      {participant.share?.sound && (
        <MenuItem icon={Volume2} words={shareSoundWords.volume} onClick={() => onVolume('share')} />
      )}
      <MenuCheckbox
        words={hearingWords.muteForMe}
        checked={isMuted}
        onChange={(checked) => session.setMutedHere(peerId, checked)}
      />
      {participant.canBeAskedToMute && (
        <MenuItem
          icon={MicOff}
          words={hearingWords.askToMute}
          hint={hearingWords.askHint}
          onClick={() => session.askToMute(peerId)}
        />
      )}
      {participant.canBeAskedToShare && (
        <MenuItem
          icon={MonitorUp}
          words={isSharing ? hearingWords.handOver : hearingWords.askToShare}
          hint={isSharing ? hearingWords.handOverHint : hearingWords.askToShareHint}
          onClick={() => session.askToShare(peerId)}
        />
      )}
    </>
  );
}

function VerifyItem({ participant, onVerify }: Pick<ParticipantMenuProps, 'participant' | 'onVerify'>) {
  const recognised = useRecognise()(participant);
  if (participant.verification === null) return null;
  const isVerified = recognised.kind === 'known' && recognised.verified;
  return (
    <MenuItem
      icon={ShieldCheck}
      words={isVerified ? hearingWords.verifyAgain : hearingWords.verify}
      onClick={() => onVerify(participant.peerId)}
    />
  );
}
