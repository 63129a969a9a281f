import { useStore } from 'zustand';
import { Banner } from '../design/banner.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { noticeLine } from '../words/notices.ts';

/** Why a device that was chosen is not the one in use: the notices of the page lie behind the dialog. */
export function DeviceNotice() {
  const nameOf = useNameOf();
  const failed = useStore(useSession().notices, (notices) => notices.findLast(({ kind }) => kind === 'device-failed'));
  if (failed === undefined) return null;
  return (
    <Banner tone="warning" role="status">
      <Words of={noticeLine(failed, nameOf)} />
    </Banner>
  );
}
