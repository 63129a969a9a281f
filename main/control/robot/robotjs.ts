import { isArrived } from '../arrival.ts';
import type { ScreenPoint } from '../geometry.ts';
import type { PointerSeen, RobotButton, RobotOrder } from './robot-orders.ts';

/** How long a system may take until the pointer is where it was moved to, ms. */
const ARRIVE_MS = 30;
const LOOK_AGAIN_MS = 1;

/** What is used of robotjs' addon, which is given out by what it does there; its own types lack some of it. */
export interface Robotjs {
  setMouseDelay(ms: number): void;
  setKeyboardDelay(ms: number): void;
  /** Windows: displays come and go. */
  updateScreenMetrics(): void;
  getMousePos(): ScreenPoint;
  moveMouse(x: number, y: number): void;
  dragMouse(x: number, y: number, button: RobotButton): void;
  mouseToggle(state: 'down' | 'up', button: RobotButton): void;
  mouseClick(button: RobotButton, isDouble: boolean): void;
  scrollMouse(x: number, y: number): void;
  keyToggle(key: string, state: 'down' | 'up', modifiers: readonly string[]): void;
  unicodeTap(unit: number): void;
}

/** Does one thing, and says where the pointer was before and after. */
export async function obey(robotjs: Robotjs, order: RobotOrder): Promise<PointerSeen> {
  const before = robotjs.getMousePos();
  switch (order.do) {
    case 'look':
      break;
    case 'move':
      return { before, after: await move(robotjs, order) };
    case 'button':
      robotjs.mouseToggle(order.down ? 'down' : 'up', order.button);
      break;
    case 'click-again':
      robotjs.mouseClick('left', true);
      break;
    case 'scroll':
      robotjs.scrollMouse(order.x, order.y);
      break;
    case 'key':
      robotjs.keyToggle(order.key, order.down ? 'down' : 'up', order.modifiers);
      break;
    case 'type':
      robotjs.unicodeTap(order.unit);
      break;
  }
  return { before, after: robotjs.getMousePos() };
}

/** Systems move it when they come to that; what is pressed meanwhile is pressed where it was before. */
async function move(robotjs: Robotjs, { to, dragging }: Extract<RobotOrder, { do: 'move' }>): Promise<ScreenPoint> {
  robotjs.updateScreenMetrics();
  if (dragging === null) robotjs.moveMouse(to.x, to.y);
  else robotjs.dragMouse(to.x, to.y, dragging);
  const until = performance.now() + ARRIVE_MS;
  let at = robotjs.getMousePos();
  while (!isArrived(at, to) && performance.now() < until) {
    await new Promise((next) => setTimeout(next, LOOK_AGAIN_MS));
    at = robotjs.getMousePos();
  }
  return at;
}
