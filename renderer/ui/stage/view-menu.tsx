import { Menu } from '@base-ui/react/menu';
import { LayoutGrid } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { MenuCheckbox, MenuRadio } from '../design/menu-item.tsx';
import menu from '../design/menu.module.css';
import { useSession } from '../session-context.tsx';
import { STAGE_MODES, stageModeLabel, stageWords } from '../words/stage.ts';
import type { StageMode } from './stage-view.ts';
import type { StageControl } from './use-stage-view.ts';
import { VIEW_MENU_ID } from './view-menu-id.ts';

/** How the room is shown. */
export function ViewMenu({ stage: { view, shares, arrangement, choose, change } }: { stage: StageControl }) {
  const session = useSession();
  const ownPicture = useStore(session.preferences, (preferences) => preferences.ownPicture);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger id={VIEW_MENU_ID} render={<IconButton label={stageWords.view} icon={LayoutGrid} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            <Menu.Group>
              <Menu.GroupLabel className={menu.groupLabel}>{stageWords.shows}</Menu.GroupLabel>
              <Menu.RadioGroup value={view.mode} onValueChange={(mode: StageMode) => choose(mode)}>
                {STAGE_MODES.filter((mode) => mode !== 'share-only' || shares.length > 0).map((mode) => (
                  <MenuRadio key={mode} value={mode} words={stageModeLabel(mode)} />
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={menu.separator} />
            {shares.length > 1 && (
              <MenuCheckbox
                words={stageWords.allShares}
                checked={view.allShares}
                onChange={(allShares) => change({ allShares })}
              />
            )}
            <MenuCheckbox
              words={stageWords.onlyCameras}
              checked={view.onlyCameras}
              onChange={(onlyCameras) => change({ onlyCameras })}
            />
            {arrangement.kind === 'pair' && (
              <MenuCheckbox
                words={stageWords.ownPicture}
                checked={ownPicture.shown !== 'hidden'}
                onChange={(isShown) =>
                  session.setPreferences({ ownPicture: { ...ownPicture, shown: isShown ? 'picture' : 'hidden' } })
                }
              />
            )}
            <MenuCheckbox
              words={stageWords.mirrored}
              checked={ownPicture.mirrored}
              onChange={(mirrored) => session.setPreferences({ ownPicture: { ...ownPicture, mirrored } })}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
