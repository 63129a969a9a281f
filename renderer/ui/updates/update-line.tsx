import { useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { AppUpdate, Release, UpdateSettings } from '../../core/session-api.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { commonWords } from '../words/common.ts';
import {
  loadingLine,
  readyLine,
  thereLine,
  updateFailedLine,
  updateRefusedLine,
  updateWords,
} from '../words/updates.ts';
import { ReleaseNotes } from './release-notes.tsx';
import styles from './updates.module.css';

/** The version that the person does not want to hear of until the next start. */
const dismissed = createStore<string | null>(() => null);

/** One line in the lobby: a newer version is there, on its way, or downloaded. Until the person says "Later", and never in a call. */
export function UpdateLine({ updates }: { updates: UpdateSettings }) {
  const update = useStore(updates.update);
  const notNow = useStore(dismissed);
  const [wanted, setWanted] = useState(false);
  if (update === null || update.inCall) return null;
  const { status } = update;
  switch (status.kind) {
    case 'available':
    case 'downloading':
    case 'ready':
      if (status.release.version === notNow) return null;
      return <Offer updates={updates} step={status.kind} release={status.release} onWanted={() => setWanted(true)} />;
    case 'failed':
      if (!wanted && status.release !== null && status.release.version !== notNow)
        return <Offer updates={updates} step="available" release={status.release} onWanted={() => setWanted(true)} />;
      return wanted ? <Failure status={status} onClose={() => setWanted(false)} /> : null;
    case 'refused':
      // What nobody wanted here fails in the settings alone: any hub could put a warning into every lobby otherwise.
      return wanted ? <Failure status={status} onClose={() => setWanted(false)} /> : null;
    default:
      return null;
  }
}

interface OfferProps {
  updates: UpdateSettings;
  step: 'available' | 'downloading' | 'ready';
  release: Release;
  onWanted: () => void;
}

function Offer({ updates, step, release: { version, notes }, onWanted }: OfferProps) {
  function download(): void {
    onWanted();
    updates.download();
  }
  function install(): void {
    onWanted();
    updates.install();
  }
  return (
    <Banner
      tone="info"
      role="status"
      action={
        <div className={styles.actions}>
          {step === 'available' && <Button onClick={download}>{updateWords.download}</Button>}
          {step === 'ready' && <Button onClick={install}>{updateWords.install}</Button>}
          <Button tone="ghost" onClick={() => dismissed.setState(version, true)}>
            {updateWords.later}
          </Button>
          <ReleaseNotes notes={notes} />
        </div>
      }
    >
      {lineOf(step)(version)}
    </Banner>
  );
}

function lineOf(step: OfferProps['step']): (version: string) => string {
  switch (step) {
    case 'available':
      return thereLine;
    case 'downloading':
      return loadingLine;
    case 'ready':
      return readyLine;
  }
}

interface FailureProps {
  status: Extract<AppUpdate['status'], { kind: 'refused' | 'failed' }>;
  onClose: () => void;
}

function Failure({ status, onClose }: FailureProps) {
  return (
    <Banner tone="warning" role="alert" action={<Button onClick={onClose}>{commonWords.close}</Button>}>
      {status.kind === 'refused' ? updateRefusedLine(status.reason) : updateFailedLine(status.reason)}
    </Banner>
  );
}
