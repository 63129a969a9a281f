import { Plus, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import type { DesktopSettings, IceServerSetting } from '../../core/session-api.ts';
import { Button, IconButton } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import styles from '../settings/settings.module.css';
import { iceServersResult, settingsWords } from '../words/settings.ts';

type IceResult = Awaited<ReturnType<DesktopSettings['setIceServers']>>;
const BLANK: IceServerSetting = { urls: '', username: '', credential: '' };

/** STUN and TURN servers, for networks where two computers do not see each other. */
export function IceSection({ desktop }: { desktop: DesktopSettings }) {
  const saved = useStore(desktop.settings);
  const [edited, setEdited] = useState<IceServerSetting[] | null>(null);
  const [result, setResult] = useState<IceResult | null>(null);
  const servers = edited ?? saved?.iceServers ?? [];

  function edit(next: IceServerSetting[]): void {
    setEdited(next);
    setResult(null);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await desktop.setIceServers(servers);
    setResult(answer);
    if (answer === 'ok') setEdited(null);
  }

  return (
    <section className={styles.section}>
      <h4>{settingsWords.iceServers}</h4>
      <p className={styles.hint}>{settingsWords.iceHint}</p>
      <form className={styles.servers} data-draft={edited !== null} onSubmit={(event) => void submit(event)}>
        {servers.map((server, index) => (
          <ServerRow
            key={index}
            server={server}
            onChange={(next) => edit(servers.with(index, next))}
            onRemove={() => edit(servers.toSpliced(index, 1))}
          />
        ))}
        <div className={styles.serverButtons}>
          <Button icon={Plus} onClick={() => edit([...servers, BLANK])}>
            {settingsWords.addServer}
          </Button>
          {edited !== null && (
            <Button type="submit" tone="primary">
              {settingsWords.saveServers}
            </Button>
          )}
          <p role="status" className={styles.hint}>
            {result !== null && iceServersResult(result)}
          </p>
        </div>
      </form>
    </section>
  );
}

interface ServerRowProps {
  server: IceServerSetting;
  onChange: (server: IceServerSetting) => void;
  onRemove: () => void;
}

function ServerRow({ server, onChange, onRemove }: ServerRowProps) {
  return (
    <div className={styles.server}>
      <TextField
        label={settingsWords.iceAddress}
        value={server.urls}
        placeholder="turn:192.168.1.5:3478"
        required
        onChange={(event) => onChange({ ...server, urls: event.target.value })}
      />
      <TextField
        label={settingsWords.iceUsername}
        value={server.username}
        onChange={(event) => onChange({ ...server, username: event.target.value })}
      />
      <TextField
        label={settingsWords.iceCredential}
        type="password"
        value={server.credential}
        onChange={(event) => onChange({ ...server, credential: event.target.value })}
      />
      <IconButton label={settingsWords.removeServer} icon={Trash2} onClick={onRemove} />
    </div>
  );
}
