import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RoomState } from '../../core/model.ts';
import { GroupRinging } from '../calls/group-ringing.tsx';
import { OutgoingCall } from '../calls/outgoing-call.tsx';
import { ChatPanel } from '../chat/lazy.ts';
import { DeviceCheckDialog } from '../device-check/lazy.ts';
import { InviteDialog } from '../invite/lazy.ts';
import { ReactionStatus } from '../gestures/reaction-status.tsx';
import { OnHoldBar } from '../holding/on-hold-bar.tsx';
import { SecondCallBanner } from '../holding/second-call-banner.tsx';
import { handOver } from '../keys/hand-over.ts';
import { KeysDialog } from '../keys/lazy.ts';
import { useClickGuard } from '../keys/use-click-guard.ts';
import { useHelpKey } from '../keys/use-help-key.ts';
import { usePushToTalk } from '../keys/use-push-to-talk.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { AskedCheck } from '../network/asked-check.tsx';
import { Notices } from '../notices/notices.tsx';
import { QualityPanel } from '../quality/lazy.ts';
import { RecentsPanel } from '../recents/lazy.ts';
import { focusRecentCalls } from '../recents/recents-id.ts';
import { useSession } from '../session-context.tsx';
import { SettingsPanel } from '../settings/lazy.ts';
import { sectionShown, showAddressField, type SectionName } from '../settings/section-shown.ts';
import { ShareBar } from '../share/share-bar.tsx';
import { SharePicker } from '../share/lazy.ts';
import { useCallSounds } from '../sound/use-call-sounds.ts';
import { useSecondCallTone } from '../sound/use-second-call-tone.ts';
import { VerifyDialog } from '../verify/verify-dialog.tsx';
import { useVerifying } from '../verify/use-verifying.ts';
import { VerifyBanners } from '../verify/verify-banners.tsx';
import { Alone } from './alone.tsx';
import { Bars } from './bars.tsx';
import { CallControls } from './call-controls.tsx';
import { JoinRequestBanner } from './join-request-banner.tsx';
import { KnockBanner } from './knock-banner.tsx';
import type { PanelName } from './panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RemoteAudio } from './remote-audio.tsx';
import { RoomHeader } from './room-header.tsx';
import { knockWords } from '../words/knock.ts';
import { StatusLine } from './status-line.tsx';
import styles from './room.module.css';
import { Stage } from '../stage/stage.tsx';
import { useStageView } from '../stage/use-stage-view.ts';
import { OtherWindows } from '../windows/other-windows.tsx';
import { useMini } from '../windows/use-mini.ts';
import { usePopOuts } from '../windows/use-pop-outs.ts';

type OpenDialog = 'invite' | 'keys' | 'device-check' | 'share-picker';

/** The conversation: everybody's tiles, the controls, and a panel beside them. */
export function Room({ room }: { room: Extract<RoomState, { kind: 'joined' }> }) {
  const session = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const peopleSearch = useRef<HTMLInputElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  // Whoever closes the chat, or looks at another panel, has not written in vain.
  const [chatDraft, setChatDraft] = useState('');

  useEffect(() => heading.current?.focus(), []);

  useEffect(() => {
    session.setChatOpen(panel === 'chat');
    return () => session.setChatOpen(false);
  }, [panel, session]);

  const invite = () => setDialog('invite');
  const showKeys = () => setDialog('keys');
  const stage = useStageView(room.participants);
  const popOuts = usePopOuts(stage.items);
  const mini = useMini();
  const verifying = useVerifying(room.participants);
  const [knocker] = room.knocking;

  const searchPeople = (): void =>
    handOver(
      () => setPanel('people'),
      () => peopleSearch.current,
    );

  function toggle(name: PanelName): void {
    setPanel(panel === name ? null : name);
  }

  function showSettings(section: SectionName): void {
    sectionShown.setState(section);
    setPanel('settings');
  }

  function showFind(): void {
    showAddressField();
    setPanel('settings');
  }

  function showRecents(): void {
    setPanel('recents');
    // Of a panel that is open already; one that opens does so itself.
    focusRecentCalls();
  }

  function chooseShare(): void {
    if (session.shareSources !== null) setDialog('share-picker');
    else session.startShare({});
  }

  function toggleShare(): void {
    if (session.share.getState().kind === 'sharing') session.stopShare();
    else chooseShare();
  }

  function toggleTalking(): void {
    const { muted, talking } = session.media.getState();
    if (muted) session.setTalking(!talking);
  }

  useShortcuts({
    share: toggleShare,
    leave: () => session.leaveRoom(),
    search: searchPeople,
    talk: toggleTalking,
  });
  usePushToTalk(useStore(session.preferences, (preferences) => preferences.shortcuts));
  useHelpKey(showKeys);
  useClickGuard();
  useCallSounds();
  useSecondCallTone();

  return (
    <div className={styles.room}>
      <RoomHeader
        heading={heading}
        room={room}
        stage={stage}
        showsQuality={panel === 'quality'}
        onQuality={() => toggle('quality')}
        onInvite={invite}
        onVerify={verifying.start}
      />
      <main className={styles.main}>
        <Bars>
          <StatusLine participants={room.participants} popOuts={popOuts} mini={mini} />
          {knocker && (
            <KnockBanner
              key={knocker.peerId}
              who={knocker}
              others={room.knocking.length - 1}
              refusal={knockWords.ignore}
              onRefuse={() => session.ignoreKnock(knocker.peerId)}
              onAdmit={() => session.admit(knocker.peerId)}
            />
          )}
          <JoinRequestBanner />
          <SecondCallBanner />
          <OnHoldBar />
          <OutgoingCall inRoom />
          <GroupRinging />
          <VerifyBanners
            participants={room.participants.filter((one) => one !== verifying.shown?.participant)}
            onVerify={verifying.start}
          />
          <ShareBar onChange={chooseShare} />
          <RemoteAudio participants={room.participants} />
        </Bars>
        <ReactionStatus participants={room.participants} />
        <Stage stage={stage} popOuts={popOuts} onVerify={verifying.start} />
        {room.participants.length === 1 && <Alone room={room} isListed={panel === 'people'} onInvite={invite} />}
      </main>
      {panel === 'chat' && <ChatPanel draft={chatDraft} onDraft={setChatDraft} onClose={() => setPanel(null)} />}
      {panel === 'quality' && <QualityPanel participants={room.participants} onClose={() => setPanel(null)} />}
      {panel === 'recents' && <RecentsPanel onClose={() => setPanel(null)} />}
      {panel === 'settings' && <SettingsPanel onClose={() => setPanel(null)} />}
      {panel === 'people' && (
        <PeoplePanel
          room={room}
          stage={stage}
          popOuts={popOuts}
          search={peopleSearch}
          onInvite={invite}
          onVerify={verifying.start}
          onClose={() => setPanel(null)}
        />
      )}
      <div className={styles.notices}>
        <Notices
          onShowRecents={showRecents}
          onOpenChat={() => setPanel('chat')}
          onShare={session.canShare ? chooseShare : undefined}
        />
      </div>
      <CallControls
        panel={panel}
        participants={room.participants}
        onPanel={toggle}
        onDeviceCheck={() => setDialog('device-check')}
        onShare={toggleShare}
        onChangeShare={chooseShare}
        onSettings={showSettings}
        onMini={mini.ask}
        onKeys={showKeys}
      />
      <OtherWindows participants={room.participants} popOuts={popOuts} mini={mini} />
      {verifying.shown && <VerifyDialog {...verifying.shown} onClose={verifying.close} />}
      {dialog === 'invite' && <InviteDialog room={room} onClose={() => setDialog(null)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      <AskedCheck onFind={showFind} />
      {dialog === 'device-check' && <DeviceCheckDialog onClose={() => setDialog(null)} />}
      {dialog === 'share-picker' && session.shareSources !== null && (
        <SharePicker offered={session.shareSources} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
