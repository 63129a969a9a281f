import { useStore } from 'zustand';
import type { AppUpdate, UpdateSettings } from '../../core/session-api.ts';
import { Button } from '../design/button.tsx';
import { LockedNote } from '../settings/locked-note.tsx';
import settings from '../settings/settings.module.css';
import {
  availableLine,
  checkingLine,
  feedLine,
  idleLine,
  loadingLine,
  noUpdatesLine,
  readyLine,
  restartingLine,
  runningLine,
  updateFailedLine,
  updateRefusedLine,
  updateWords,
} from '../words/updates.ts';
import { FeedForm } from './feed-form.tsx';
import { ReleaseNotes } from './release-notes.tsx';
import styles from './updates.module.css';

/** Newer versions of the app. Shows nothing until it is known how that is here. */
export function UpdatesSection({ updates }: { updates: UpdateSettings }) {
  const update = useStore(updates.update);
  if (update === null) return null;
  const { version, status, inCall, feed } = update;
  const canHave = status.kind !== 'off' || status.reason === 'no-feed';
  const isRefused = status.kind === 'refused';
  return (
    <section className={settings.section}>
      <h3>{updateWords.title}</h3>
      <p>{runningLine(version)}</p>
      <p role="status" className={isRefused ? styles.refused : settings.hint}>
        {statusLine(status)}
      </p>
      {status.kind === 'downloading' && (
        <progress className={styles.progress} aria-label={updateWords.progress} value={status.share} />
      )}
      <NextStep updates={updates} update={update} />
      {'release' in status && status.release !== null && <ReleaseNotes notes={status.release.notes} />}
      {canHave && inCall && <p className={settings.hint}>{updateWords.inCall}</p>}
      {canHave && <Feed updates={updates} feed={feed} />}
    </section>
  );
}

/** Where they come from. */
function Feed({ updates, feed }: { updates: UpdateSettings; feed: AppUpdate['feed'] }) {
  return (
    <>
      {feed !== null && <p className={settings.hint}>{feedLine(feed)}</p>}
      {feed?.from === 'policy' ? (
        <LockedNote />
      ) : (
        <FeedForm updates={updates} kept={feed?.from === 'settings' ? feed.url : ''} />
      )}
    </>
  );
}

/** The one thing that can be done now. */
function NextStep({ updates, update: { status, inCall } }: { updates: UpdateSettings; update: AppUpdate }) {
  switch (status.kind) {
    case 'off':
    case 'checking':
    case 'downloading':
    case 'installing':
      return null;
    case 'available':
      return <Download updates={updates} inCall={inCall} />;
    case 'ready':
      return (
        <Button className={settings.inline} tone="primary" disabled={inCall} onClick={() => updates.install()}>
          {updateWords.install}
        </Button>
      );
    case 'failed':
      return status.release === null ? (
        <Look updates={updates} inCall={inCall} />
      ) : (
        <Download updates={updates} inCall={inCall} />
      );
    case 'idle':
    case 'refused':
      return <Look updates={updates} inCall={inCall} />;
  }
}

interface StepProps {
  updates: UpdateSettings;
  inCall: boolean;
}

function Download({ updates, inCall }: StepProps) {
  return (
    <Button className={settings.inline} tone="primary" disabled={inCall} onClick={() => updates.download()}>
      {updateWords.download}
    </Button>
  );
}

function Look({ updates, inCall }: StepProps) {
  return (
    <Button className={settings.inline} disabled={inCall} onClick={() => updates.check()}>
      {updateWords.check}
    </Button>
  );
}

function statusLine(status: AppUpdate['status']): string {
  switch (status.kind) {
    case 'off':
      return noUpdatesLine(status.reason);
    case 'idle':
      return idleLine(status.checked);
    case 'checking':
      return checkingLine();
    case 'available':
      return availableLine(status.release.version, status.release.size);
    case 'downloading':
      // How far it is, the bar says: this is read aloud at each change.
      return loadingLine(status.release.version);
    case 'ready':
      return readyLine(status.release.version);
    case 'installing':
      return restartingLine(status.release.version);
    case 'refused':
      return updateRefusedLine(status.reason);
    case 'failed':
      return updateFailedLine(status.reason);
  }
}
