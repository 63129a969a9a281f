import { Menu } from '@base-ui/react/menu';
import { Check, LayoutGrid } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
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
                  <Menu.RadioItem key={mode} value={mode} className={menu.item} closeOnClick>
                    <Menu.RadioItemIndicator className={menu.check}>
                      <Check size={16} aria-hidden />
                    </Menu.RadioItemIndicator>
                    <span className={menu.itemText}>{stageModeLabel(mode)}</span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={menu.separator} />
            {shares.length > 1 && (
              <Choice checked={view.allShares} onChange={(allShares) => change({ allShares })}>
                {stageWords.allShares}
              </Choice>
            )}
            <Choice checked={view.onlyCameras} onChange={(onlyCameras) => change({ onlyCameras })}>
              {stageWords.onlyCameras}
            </Choice>
            {arrangement.kind === 'pair' && (
              <Choice
                checked={ownPicture.shown !== 'hidden'}
                onChange={(isShown) =>
                  session.setPreferences({ ownPicture: { ...ownPicture, shown: isShown ? 'picture' : 'hidden' } })
                }
              >
                {stageWords.ownPicture}
              </Choice>
            )}
            <Choice
              checked={ownPicture.mirrored}
              onChange={(mirrored) => session.setPreferences({ ownPicture: { ...ownPicture, mirrored } })}
            >
              {stageWords.mirrored}
            </Choice>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChoiceProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

function Choice({ checked, onChange, children }: ChoiceProps) {
  return (
    <Menu.CheckboxItem className={menu.item} checked={checked} onCheckedChange={onChange} closeOnClick>
      <Menu.CheckboxItemIndicator className={menu.check}>
        <Check size={16} aria-hidden />
      </Menu.CheckboxItemIndicator>
      <span className={menu.itemText}>{children}</span>
    </Menu.CheckboxItem>
  );
}
