import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { KeysDialog } from '../keys/lazy.ts';
import { useHelpKey } from '../keys/use-help-key.ts';
import { AskedCheck } from '../network/asked-check.tsx';
import { CheckDialog } from '../network/lazy.ts';
import { Notices } from '../notices/notices.tsx';
import { focusRecentCalls } from '../recents/recents-id.ts';
import { useSession } from '../session-context.tsx';
import { SettingsDialog } from '../settings/lazy.ts';
import { showAddressField } from '../settings/section-shown.ts';
import { UpdateLine } from '../updates/lazy.ts';
import { JoinMessage, type NotJoined } from './join-message.tsx';
import { LobbyFoot } from './lobby-foot.tsx';
import { LobbyMain } from './lobby-main.tsx';
import { LobbySide } from './lobby-side.tsx';
import styles from './lobby.module.css';
import { useName } from './use-name.ts';
import { useShown } from './use-shown.ts';

type OpenDialog = 'settings' | 'check' | 'keys';

interface LobbyProps {
  room: NotJoined;
  /** The person comes from a room: the focus goes to the heading, so that a screen reader says where they are. */
  returning: boolean;
}

/** The first screen: the people nearby, and beside them oneself and rooms. */
export function Lobby({ room, returning }: LobbyProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = () => setDialog(null);
  useHelpKey(() => setDialog('keys'));
  const nameField = useRef<HTMLInputElement>(null);
  const name = useName(nameField, !returning);
  const { invitedTo, desktop } = useSession();
  const isInvited = useStore(invitedTo) !== null;
  const shown = useShown(name.isFirst);
  const check = () => setDialog('check');
  // What a guest without the list can do is join.
  const sideFirst = shown.kind !== 'welcome' && (isInvited || shown.kind === 'guest');

  useEffect(() => {
    if (returning) heading.current?.focus();
  }, [returning]);

  function find(): void {
    showAddressField();
    setDialog('settings');
  }

  const side = (
    <LobbySide
      key="side"
      name={name}
      nameField={nameField}
      joining={room.kind === 'joining' || room.kind === 'knocking'}
      onNameDone={name.ensure}
      onSettings={() => setDialog('settings')}
    />
  );

  return (
    <div className={styles.lobby}>
      <div className={styles.page} data-welcome={shown.kind === 'welcome'}>
        <div className={styles.messages}>
          <JoinMessage room={room} returning={returning} />
        </div>
        {sideFirst && side}
        <LobbyMain key="main" shown={shown} heading={heading} ensureName={name.ensure} onCheck={check} />
        {!sideFirst && side}
        <LobbyFoot onCheck={shown.kind === 'people' ? check : null} />
      </div>
      {/* After the people, on the screen and for Tab: it answers nothing, and can wait. */}
      <div className={styles.update}>{desktop?.updates && <UpdateLine updates={desktop.updates} />}</div>
      <Notices onShowRecents={focusRecentCalls} />
      <AskedCheck onFind={find} />
      {dialog === 'settings' && <SettingsDialog onClose={close} />}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'check' && desktop && <CheckDialog desktop={desktop} onFind={find} onClose={close} />}
    </div>
  );
}
