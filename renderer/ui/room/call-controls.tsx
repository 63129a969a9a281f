import { Toolbar } from '@base-ui/react/toolbar';
import { MessageSquare, Mic, MicOff, MonitorUp, MonitorX, PhoneOff, Settings, Video, VideoOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useStore } from 'zustand';
import type { DeviceKind, Participant } from '../../core/model.ts';
import { DeviceItems } from '../devices/lazy.ts';
import { HandButton } from '../gestures/hand-button.tsx';
import { ReactMenu } from '../gestures/react-menu.tsx';
import { useSession } from '../session-context.tsx';
import type { SectionName } from '../settings/section-shown.ts';
import { ShareMenu } from '../share/share-menu.tsx';
import { commonWords } from '../words/common.ts';
import { mediaWords } from '../words/media.ts';
import { roomWords, unreadLine } from '../words/room.ts';
import { shareWords } from '../words/share.ts';
import { MoreMenu } from './more-menu.tsx';
import type { PanelName } from './panel.tsx';
import { PeopleButton } from './people-button.tsx';
import styles from './toolbar.module.css';
import { ToolbarButton } from './toolbar-button.tsx';
import { moveToEnds } from './toolbar-focus.ts';
import { ToolbarMenu } from './toolbar-menu.tsx';

const SOUND: readonly DeviceKind[] = ['microphone', 'speaker'];
const CAMERA: readonly DeviceKind[] = ['camera'];

interface CallControlsProps {
  panel: PanelName | null;
  participants: readonly Participant[];
  onPanel: (name: PanelName) => void;
  onDeviceCheck: () => void;
  onShare: () => void;
  onChangeShare: () => void;
  onSettings: (section: SectionName) => void;
  /** Null where there can be no mini window. */
  onMini: (() => void) | null;
  onKeys: () => void;
}

/** The toolbar "Call controls". */
export function CallControls(props: CallControlsProps) {
  const { panel, participants, onPanel, onDeviceCheck, onShare, onChangeShare, onSettings, onMini, onKeys } = props;
  const session = useSession();
  const { muted, cameraOff, talking } = useStore(session.media);
  const sharing = useStore(session.share, (share) => share.kind === 'sharing');
  const unread = useStore(session.chat, (chat) => chat.unread);

  return (
    <footer className={styles.footer}>
      <Toolbar.Root className={styles.toolbar} aria-label={roomWords.controls} onKeyDown={moveToEnds}>
        <div className={styles.pair}>
          <ToolbarButton
            label={muted ? mediaWords.unmuteMicrophone : mediaWords.muteMicrophone}
            caption={muted ? mediaWords.unmute : mediaWords.mute}
            shortcut="mute"
            {...microphoneLook(muted, talking)}
            onClick={() => session.setMuted(!muted)}
          />
          <ToolbarMenu label={mediaWords.soundOptions}>
            <DeviceItems kinds={SOUND} onCheck={onDeviceCheck} onSettings={() => onSettings('devices')} />
          </ToolbarMenu>
        </div>
        <div className={styles.pair}>
          <ToolbarButton
            label={cameraOff ? mediaWords.cameraOn : mediaWords.cameraOff}
            caption={mediaWords.camera}
            shortcut="camera"
            icon={cameraOff ? VideoOff : Video}
            look={cameraOff ? 'off' : 'plain'}
            onClick={() => session.setCameraOff(!cameraOff)}
          />
          <ToolbarMenu label={mediaWords.cameraOptions}>
            <DeviceItems kinds={CAMERA} onCheck={onDeviceCheck} onSettings={() => onSettings('devices')} />
          </ToolbarMenu>
        </div>
        {session.canShare && (
          <div className={styles.pair}>
            <ToolbarButton
              label={sharing ? shareWords.stop : shareWords.share}
              caption={sharing ? shareWords.stopShort : shareWords.shareShort}
              shortcut="share"
              icon={sharing ? MonitorX : MonitorUp}
              look={sharing ? 'active' : 'plain'}
              onClick={onShare}
            />
            <ShareMenu onChange={onChangeShare} />
          </div>
        )}
        <span className={styles.divider} />
        <ToolbarButton
          label={roomWords.chat}
          icon={MessageSquare}
          look={panel === 'chat' ? 'active' : 'plain'}
          expanded={panel === 'chat'}
          badge={unread === 0 ? null : { count: unread, words: unreadLine(unread), tone: 'urgent' }}
          onClick={() => onPanel('chat')}
        />
        <PeopleButton participants={participants} isOpen={panel === 'people'} onToggle={() => onPanel('people')} />
        <HandButton />
        <ReactMenu />
        <ToolbarButton
          label={commonWords.settings}
          icon={Settings}
          look={panel === 'settings' ? 'active' : 'plain'}
          expanded={panel === 'settings'}
          onClick={() => onPanel('settings')}
        />
        <MoreMenu onMini={onMini} onPanel={onPanel} onKeys={onKeys} />
        <span className={styles.divider} />
        <ToolbarButton
          label={roomWords.leave}
          shortcut="leave"
          icon={PhoneOff}
          look="leave"
          onClick={() => session.leaveRoom()}
        />
      </Toolbar.Root>
    </footer>
  );
}

function microphoneLook(muted: boolean, talking: boolean): { icon: LucideIcon; look: 'active' | 'off' | 'plain' } {
  if (talking) return { icon: Mic, look: 'active' };
  return muted ? { icon: MicOff, look: 'off' } : { icon: Mic, look: 'plain' };
}
