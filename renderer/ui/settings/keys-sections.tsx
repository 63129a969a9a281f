import { useSession } from '../session-context.tsx';
import { GlobalKeysSection } from './global-keys-section.tsx';
import { KeysSection } from './keys-section.tsx';

/** The app's own keys, and those that work in every program. */
export function KeysSections() {
  const { desktop } = useSession();
  return (
    <>
      <KeysSection />
      {desktop?.globalKeys && <GlobalKeysSection settings={desktop.globalKeys} />}
    </>
  );
}
